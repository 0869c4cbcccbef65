using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Nucleate;
using QuickStart.Examples;
using QuickStart.Generation;
using QuickStart.Language;
using QuickStart.Terminal;

namespace QuickStart;

/// <summary>The parts of the output, in order.</summary>
public sealed class Tour(Screen screen, QuickStartOptions options)
{
    private const int MeasuredRounds = 40;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(1);

    public void Run()
    {
        // First what can go wrong, so that a wrong option is reported before anything else is shown.
        Corpus corpus = screen.While("Reading the text ...", LoadCorpus);
        long start = Stopwatch.GetTimestamp();
        NGramModel model = screen.While("Learning the text ...", () => NGramModel.Train(corpus.Tokens));
        TimeSpan training = Stopwatch.GetElapsedTime(start);
        Prompt prompt = options.Prompt is null
            ? Prompt.MostFrequent(corpus.Tokens, model.Vocabulary)
            : Prompt.Of(options.Prompt, model.Vocabulary);

        ShowExamples();
        screen.Heading("2. A small language model");
        new ModelView(screen).Show(corpus, model, training);
        ShowTexts(model, prompt);
        ShowFork(model, prompt);
        ShowSpeed(model);
        ShowPlans();
    }

    private Corpus LoadCorpus() =>
        options.TextFile is null
            ? RepositoryCorpus.Load(Directory.GetCurrentDirectory(), AppContext.BaseDirectory)
            : Corpus.FromFile(options.TextFile);

    private void ShowExamples()
    {
        screen.Heading("1. What the stages do, on rows that can be checked by hand");
        var view = new ExampleView(screen);
        foreach (WorkedExample example in WorkedExamples.All)
        {
            view.Show(example);
        }
    }

    private void ShowTexts(NGramModel model, Prompt prompt)
    {
        screen.Heading("3. One prompt, three samplers");
        if (prompt.Unknown.Count > 0)
        {
            screen.Write(Look.Mark($"Not in the text, and left out of the prompt: {string.Join(", ", prompt.Unknown)}", Look.Alert));
        }

        var generator = new TextGenerator(model);
        var view = new TextView(screen, model.Vocabulary);
        foreach (SamplerChoice choice in SamplerChoice.All)
        {
            GeneratedToken[] steps = screen.While(
                "Writing ...",
                () => generator.Continue(choice.Create(options.Seed), prompt.Tokens, options.Tokens));
            view.Show(choice.Name, choice.Plan, prompt, steps);
        }
    }

    private void ShowFork(NGramModel model, Prompt prompt)
    {
        screen.Heading("4. One early choice steers the rest: Balanced with two seeds");
        var generator = new TextGenerator(model);
        Fork fork = screen.While("Writing ...", () => Fork.Find(options.Seed, TextOf));
        new ForkView(screen, model.Vocabulary).Show(prompt, fork);

        GeneratedToken[] TextOf(ulong seed) =>
            generator.Continue(SamplerChoice.Balanced.Create(seed), prompt.Tokens, options.Tokens);
    }

    private void ShowSpeed(NGramModel model)
    {
        screen.Heading("5. Speed and allocation");
        new SpeedView(screen).Show(screen.While("Measuring ...", () => Measure(model)));
    }

    // All warm up before the first is measured, because they share the model's code.
    private List<(string Name, Measurement Measured)> Measure(NGramModel model)
    {
        List<(string Name, ISampler Sampler)> samplers = [.. SamplerChoice.All.Select(choice => (choice.Name, choice.Create(options.Seed)))];
        foreach ((_, ISampler sampler) in samplers)
        {
            Measurement.WarmUp(model, sampler, s_warmUp);
        }

        return [.. samplers.Select(entry => (entry.Name, Measurement.Of(model, entry.Sampler, MeasuredRounds)))];
    }

    private void ShowPlans()
    {
        screen.Heading("6. What the compiler made of the declarations");
        var view = new PlanView(screen);
        foreach (SamplerChoice choice in SamplerChoice.All)
        {
            view.Show(choice.Name, choice.Plan);
        }
    }
}

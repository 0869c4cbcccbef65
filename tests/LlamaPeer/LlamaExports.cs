using System.Runtime.InteropServices;

namespace LlamaPeer;

/// <summary>
/// The library's functions, resolved once. The parameters are those of the pinned release; C symbols carry no types, so only
/// behaviour can prove them: LlamaPeer.Tests does so for each, and <see cref="LlamaSelfCheck"/> at load time for those whose
/// parameters have changed between releases.
/// </summary>
/// <remarks>
/// On x64 Linux integers and floats travel in registers of their own, so their order among each other is a matter of the
/// declaration alone; the order among the integers and the order among the floats decide what the library sees.
/// </remarks>
internal sealed unsafe class LlamaExports
{
    public readonly delegate* unmanaged[Cdecl]<NativeChainParameters> ChainDefaultParameters;
    public readonly delegate* unmanaged[Cdecl]<NativeChainParameters, nint> ChainInit;
    public readonly delegate* unmanaged[Cdecl]<nint, nint, void> ChainAdd;

    public readonly delegate* unmanaged[Cdecl]<nint, int, void> Accept;
    public readonly delegate* unmanaged[Cdecl]<nint, NativeRow*, void> Apply;
    public readonly delegate* unmanaged[Cdecl]<nint, void> Reset;
    public readonly delegate* unmanaged[Cdecl]<nint, void> Free;

    public readonly delegate* unmanaged[Cdecl]<nint> InitGreedy;

    /// <summary>Seed.</summary>
    public readonly delegate* unmanaged[Cdecl]<uint, nint> InitDist;

    /// <summary>k.</summary>
    public readonly delegate* unmanaged[Cdecl]<int, nint> InitTopK;

    /// <summary>p, fewest to keep.</summary>
    public readonly delegate* unmanaged[Cdecl]<float, nuint, nint> InitTopP;

    /// <summary>p, fewest to keep.</summary>
    public readonly delegate* unmanaged[Cdecl]<float, nuint, nint> InitMinP;

    /// <summary>p, fewest to keep.</summary>
    public readonly delegate* unmanaged[Cdecl]<float, nuint, nint> InitTypical;

    /// <summary>Temperature.</summary>
    public readonly delegate* unmanaged[Cdecl]<float, nint> InitTemp;

    /// <summary>Temperature, half width of its range, exponent.</summary>
    public readonly delegate* unmanaged[Cdecl]<float, float, float, nint> InitTempExt;

    /// <summary>Probability, threshold, fewest to keep, seed.</summary>
    public readonly delegate* unmanaged[Cdecl]<float, float, nuint, uint, nint> InitXtc;

    /// <summary>n.</summary>
    public readonly delegate* unmanaged[Cdecl]<float, nint> InitTopNSigma;

    /// <summary>Vocabulary size, seed, τ, η, m.</summary>
    public readonly delegate* unmanaged[Cdecl]<int, uint, float, float, int, nint> InitMirostat;

    /// <summary>Seed, τ, η.</summary>
    public readonly delegate* unmanaged[Cdecl]<uint, float, float, nint> InitMirostatV2;

    /// <summary>Vocabulary size, window, repetition, frequency, presence. Older releases had no vocabulary size.</summary>
    public readonly delegate* unmanaged[Cdecl]<int, int, float, float, float, nint> InitPenalties;

    /// <summary>Vocabulary size, number of biases, biases.</summary>
    public readonly delegate* unmanaged[Cdecl]<int, int, NativeLogitBias*, nint> InitLogitBias;

    /// <summary>
    /// Vocabulary, multiplier, base, allowed length, window, breaker strings, their number. Older releases had the model's
    /// context length after the vocabulary. The vocabulary is read only to turn breaker strings into tokens.
    /// </summary>
    public readonly delegate* unmanaged[Cdecl]<void*, float, float, int, int, byte**, nuint, nint> InitDry;

    /// <summary>Target, decay, seed; null where the release has no such stage.</summary>
    public readonly delegate* unmanaged[Cdecl]<float, float, uint, nint> InitAdaptiveP;

    /// <summary>
    /// Multiplier, base, allowed length, window, breakers as token sequences; null where it is not exported. The library's own
    /// tests use this C++ function because it needs no model.
    /// </summary>
    public readonly delegate* unmanaged[Cdecl]<float, float, int, int, NativeVector*, nint> InitDryTesting;

    /// <summary>Callback, its state; null where it is not exported.</summary>
    public readonly delegate* unmanaged[Cdecl]<delegate* unmanaged[Cdecl]<int, byte*, void*, void>, void*, void> LogSet;

    /// <summary>The release as a constant string; null where it is not exported.</summary>
    public readonly delegate* unmanaged[Cdecl]<nint> Version;

    public LlamaExports(nint library)
    {
        void* Required(string name) => (void*)NativeLibrary.GetExport(library, name);
        void* Optional(string name) => NativeLibrary.TryGetExport(library, name, out nint address) ? (void*)address : null;

        ChainDefaultParameters = (delegate* unmanaged[Cdecl]<NativeChainParameters>)Required("llama_sampler_chain_default_params");
        ChainInit = (delegate* unmanaged[Cdecl]<NativeChainParameters, nint>)Required("llama_sampler_chain_init");
        ChainAdd = (delegate* unmanaged[Cdecl]<nint, nint, void>)Required("llama_sampler_chain_add");

        Accept = (delegate* unmanaged[Cdecl]<nint, int, void>)Required("llama_sampler_accept");
        Apply = (delegate* unmanaged[Cdecl]<nint, NativeRow*, void>)Required("llama_sampler_apply");
        Reset = (delegate* unmanaged[Cdecl]<nint, void>)Required("llama_sampler_reset");
        Free = (delegate* unmanaged[Cdecl]<nint, void>)Required("llama_sampler_free");

        InitGreedy = (delegate* unmanaged[Cdecl]<nint>)Required("llama_sampler_init_greedy");
        InitDist = (delegate* unmanaged[Cdecl]<uint, nint>)Required("llama_sampler_init_dist");
        InitTopK = (delegate* unmanaged[Cdecl]<int, nint>)Required("llama_sampler_init_top_k");
        InitTopP = (delegate* unmanaged[Cdecl]<float, nuint, nint>)Required("llama_sampler_init_top_p");
        InitMinP = (delegate* unmanaged[Cdecl]<float, nuint, nint>)Required("llama_sampler_init_min_p");
        InitTypical = (delegate* unmanaged[Cdecl]<float, nuint, nint>)Required("llama_sampler_init_typical");
        InitTemp = (delegate* unmanaged[Cdecl]<float, nint>)Required("llama_sampler_init_temp");
        InitTempExt = (delegate* unmanaged[Cdecl]<float, float, float, nint>)Required("llama_sampler_init_temp_ext");
        InitXtc = (delegate* unmanaged[Cdecl]<float, float, nuint, uint, nint>)Required("llama_sampler_init_xtc");
        InitTopNSigma = (delegate* unmanaged[Cdecl]<float, nint>)Required("llama_sampler_init_top_n_sigma");
        InitMirostat = (delegate* unmanaged[Cdecl]<int, uint, float, float, int, nint>)Required("llama_sampler_init_mirostat");
        InitMirostatV2 = (delegate* unmanaged[Cdecl]<uint, float, float, nint>)Required("llama_sampler_init_mirostat_v2");
        InitPenalties = (delegate* unmanaged[Cdecl]<int, int, float, float, float, nint>)Required("llama_sampler_init_penalties");
        InitLogitBias = (delegate* unmanaged[Cdecl]<int, int, NativeLogitBias*, nint>)Required("llama_sampler_init_logit_bias");
        InitDry = (delegate* unmanaged[Cdecl]<void*, float, float, int, int, byte**, nuint, nint>)Required("llama_sampler_init_dry");

        InitAdaptiveP = (delegate* unmanaged[Cdecl]<float, float, uint, nint>)Optional("llama_sampler_init_adaptive_p");
        InitDryTesting = (delegate* unmanaged[Cdecl]<float, float, int, int, NativeVector*, nint>)Optional(
            "_Z30llama_sampler_init_dry_testingffiiRKSt6vectorIS_IiSaIiEESaIS1_EE");
        LogSet = (delegate* unmanaged[Cdecl]<delegate* unmanaged[Cdecl]<int, byte*, void*, void>, void*, void>)Optional("llama_log_set");
        Version = (delegate* unmanaged[Cdecl]<nint>)Optional("llama_version");
    }
}

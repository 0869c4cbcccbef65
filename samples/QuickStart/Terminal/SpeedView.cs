using System.Collections.Generic;
using System.Globalization;
using QuickStart.Generation;
using Spectre.Console;

namespace QuickStart.Terminal;

/// <summary>Shows what steps cost, the model's share and the sampler's apart.</summary>
public sealed class SpeedView(Screen screen)
{
    public void Show(IReadOnlyList<(string Name, Measurement Measured)> measurements)
    {
        Table table = screen.CreateTable();
        table.AddColumn("sampler");
        foreach (string number in new[] { "steps", "model", "sampler", "tokens/s, both", "tokens/s, sampler", "bytes/step" })
        {
            table.AddColumn(new TableColumn(number).RightAligned());
        }

        foreach ((string name, Measurement measured) in measurements)
        {
            table.AddRow(
                name,
                Look.Count(measured.Steps),
                Time(measured.ModelMicroseconds),
                Time(measured.SamplerMicroseconds),
                Rate(measured.Microseconds),
                Rate(measured.SamplerMicroseconds),
                measured.BytesPerStep.ToString("0.##", CultureInfo.InvariantCulture));
        }

        screen.Write(table);
        screen.Write(Look.Mark("Times are per step, on one thread, of the least disturbed round. Bytes are what the runtime counted for that thread in all steps.", Look.Quiet));
    }

    private static string Time(double microseconds) => string.Create(CultureInfo.InvariantCulture, $"{microseconds:F2} us");

    private static string Rate(double microseconds) => Look.Count((long)(1e6 / microseconds));
}

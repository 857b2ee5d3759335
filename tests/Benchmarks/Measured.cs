using System.Diagnostics;

namespace PolicyBot.Benchmarks;

/// <summary>How long something took, one after the other.</summary>
internal sealed record Measured(string Name, TimeSpan Median, TimeSpan P99)
{
    public static async Task<Measured> OfAsync(string name, int times, Func<int, Task> deed)
    {
        var took = new TimeSpan[times];
        for (var i = 0; i < times; i++)
        {
            var watch = Stopwatch.StartNew();
            await deed(i);
            took[i] = watch.Elapsed;
        }

        Array.Sort(took);

        return new Measured(name, took[times / 2], took[(int)Math.Ceiling(times * 0.99) - 1]);
    }
}

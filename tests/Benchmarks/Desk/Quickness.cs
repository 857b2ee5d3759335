using System.Diagnostics;

namespace PolicyBot.Benchmarks.Desk;

/// <summary>How long the same look took, many times, one after the other.</summary>
internal sealed record Quickness(string Name, long Found, TimeSpan Median, TimeSpan P95)
{
    private const int First = 3;

    public static async Task<Quickness> OfAsync(string name, int times, Func<Task<long>> look)
    {
        for (var i = 0; i < First; i++)
            await look(); // pays for what .NET compiles and the database reads from the disk

        var took = new TimeSpan[times];
        long found = 0;
        for (var i = 0; i < times; i++)
        {
            var watch = Stopwatch.StartNew();
            found = await look();
            took[i] = watch.Elapsed;
        }

        Array.Sort(took);

        return new Quickness(name, found, took[times / 2], took[(int)Math.Ceiling(times * 0.95) - 1]);
    }
}

using System.Diagnostics;

namespace PolicyBot.Benchmarks.Search;

/// <summary>How long the same deed took, many times.</summary>
internal sealed record Times(TimeSpan Median, TimeSpan P99, TimeSpan Longest)
{
    public static Times Of(int times, Action<int> deed)
    {
        var took = new TimeSpan[times];
        for (var i = 0; i < times; i++)
        {
            var watch = Stopwatch.StartNew();
            deed(i);
            took[i] = watch.Elapsed;
        }

        return Of(took);
    }

    public static Times Of(TimeSpan[] took)
    {
        Array.Sort(took);

        return new Times(took[took.Length / 2], took[(int)Math.Ceiling(took.Length * 0.99) - 1], took[^1]);
    }
}

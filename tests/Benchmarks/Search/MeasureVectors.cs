using System.Diagnostics;
using System.Globalization;
using PolicyBot.Knowledge.Index.Vectors;

namespace PolicyBot.Benchmarks.Search;

/// <summary>Measures the nearest passages to a question among made vectors: all are looked at, as the program does.</summary>
internal static class MeasureVectors
{
    public const string Usage = "[PASSAGES] [DIMENSIONS]";

    private const int Questions = 200;
    private const int Most = 50;

    public static void Run(int passages, int dimensions)
    {
        var dice = new Dice(7);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var known = new KnownVectors("model", "");
        var hashes = Enumerable.Range(0, passages).Select(i => TextHash.Of(i.ToString(CultureInfo.InvariantCulture))).ToList();
        foreach (var hash in hashes) known.Learn(hash, PackedVector.Of(Throw(dice, dimensions))!);

        var vectors = known.Of(hashes);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        var questions = Enumerable.Range(0, Questions).Select(_ => PassageVectors.OfLengthOne(Throw(dice, dimensions))!).ToList();
        for (var i = 0; i < 20; i++) vectors.Nearest(questions[i], _ => true, Most);

        var times = Times.Of(Questions, i => vectors.Nearest(questions[i], _ => true, Most));
        var path = Path.Combine(Path.GetTempPath(), $"policybot-{Environment.ProcessId}.vectors");
        try
        {
            var (written, opened) = (Took(() => SavedVectors.Write(path, known)), Took(() => SavedVectors.TryOpen(path, "model", "")));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                {passages:N0} passages of {dimensions:N0} dimensions: {bytes / 1e6:N0} MB of memory, {new FileInfo(path).Length / 1e6:N0} MB in the file
                the {Most} nearest: p50 {times.Median.TotalMilliseconds:F1} ms, p99 {times.P99.TotalMilliseconds:F1} ms, longest {times.Longest.TotalMilliseconds:F1} ms
                saving {written.TotalSeconds:F1} s, opening {opened.TotalSeconds:F1} s
                """));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static float[] Throw(Dice dice, int dimensions)
    {
        var numbers = new float[dimensions];
        foreach (ref var number in numbers.AsSpan()) number = dice.Throw(2_001) - 1_000;

        return numbers;
    }

    private static TimeSpan Took(Action deed)
    {
        var watch = Stopwatch.StartNew();
        deed();

        return watch.Elapsed;
    }
}

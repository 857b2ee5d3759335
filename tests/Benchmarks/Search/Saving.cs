using System.Diagnostics;
using PolicyBot.Knowledge.Index;

namespace PolicyBot.Benchmarks.Search;

/// <summary>How long it took to save an index, and to open it and have the first question answered from it.</summary>
internal sealed record Saving(TimeSpan Write, TimeSpan Open, long Bytes)
{
    public static Saving Measure(Generation generation, Thesaurus thesaurus)
    {
        var folder = Directory.CreateTempSubdirectory("policybot-benchmark-").FullName;
        try
        {
            var path = Path.Combine(folder, "index");
            var watch = Stopwatch.StartNew();
            SavedGeneration.Write(path, "measured", generation);
            var write = watch.Elapsed;

            watch.Restart();
            var opened = SavedGeneration.TryOpen(path, "measured", thesaurus) ?? throw new InvalidDataException("The index that was just written could not be opened.");
            new OurSearch(opened).Ask(Asked.All[0].Question, 1);

            return new Saving(write, watch.Elapsed, new FileInfo(path).Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

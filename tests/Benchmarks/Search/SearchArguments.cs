using System.Globalization;

namespace PolicyBot.Benchmarks.Search;

/// <param name="Sizes">How many passages, for each run.</param>
/// <param name="Charts">Where charts are written; <see langword="null"/> for none.</param>
internal sealed record SearchArguments(IReadOnlyList<int> Sizes, string? Charts)
{
    public const string Usage = "[--sizes 1000,10000,100000] [--charts FOLDER]";

    public static SearchArguments? Read(IReadOnlyList<string> words)
    {
        var arguments = new SearchArguments([1_000, 10_000, 100_000], null);
        for (var i = 0; i < words.Count; i += 2)
        {
            if (i + 1 == words.Count) return null;

            switch (words[i])
            {
                case "--sizes":
                    var sizes = words[i + 1].Split(',').Select(size => int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
                    if (sizes.Exists(size => size == 0)) return null;

                    arguments = arguments with { Sizes = sizes };
                    break;

                case "--charts":
                    arguments = arguments with { Charts = words[i + 1] };
                    break;

                default:
                    return null;
            }
        }

        return arguments;
    }
}

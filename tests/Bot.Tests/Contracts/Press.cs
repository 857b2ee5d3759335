using System.Text;

namespace PolicyBot.Tests.Contracts;

/// <summary>What a pressed button means: the verb and fields of a turn.</summary>
internal sealed record Press(string Verb, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>An empty field is as good as none; half of a pair of surrogates reaches nobody.</summary>
    public bool IsSame(Press other) => Verb == other.Verb && Given.SequenceEqual(other.Given);

    private IEnumerable<(string, string)> Given =>
        Fields.Where(pair => pair.Value.Length > 0).Select(pair => (OnTheWire(pair.Key), OnTheWire(pair.Value))).OrderBy(pair => pair.Item1, StringComparer.Ordinal);

    public static string OnTheWire(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    public override string ToString() => $"{Verb} {{{string.Join(", ", Given.Select(pair => $"{pair.Item1}: {(pair.Item2.Length > 80 ? pair.Item2[..80] : pair.Item2)}"))}}}";
}

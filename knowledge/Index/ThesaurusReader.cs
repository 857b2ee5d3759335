using System.Globalization;
using PolicyBot.Knowledge.Policies;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PolicyBot.Knowledge.Index;

/// <summary>
/// Reads <c>thesaurus*.yaml</c>: <c>weight</c>, then <c>groups</c> of terms that stand for one another,
/// and <c>rules</c> that lead one way, from what people <c>ask</c> to what a <c>policy</c> says.
/// </summary>
internal static class ThesaurusReader
{
    private const double DefaultWeight = 0.6;

    /// <summary>Reads the files of these folders once.</summary>
    public static async Task<Thesaurus> ReadAsync(IEnumerable<string> folders, ICollection<Finding> findings, CancellationToken cancellationToken) =>
        (await new ThesaurusFiles(folders, TimeProvider.System).ReadAsync(findings, cancellationToken)).Thesaurus;

    /// <exception cref="YamlException">It is not written as a thesaurus is.</exception>
    public static IReadOnlyList<ThesaurusEntry> Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        if (stream.Documents.Count == 0) return [];

        var root = stream.Documents[0].RootNode as YamlMappingNode ?? throw new YamlException("the file is not a list of keys");
        var weight = Weight(root);
        var groups = Sequence(root, "groups").Select(group => new ThesaurusEntry(Asked(group), Written(group), weight));
        var rules = Sequence(root, "rules").Select(rule => new ThesaurusEntry(Asked(Child(rule, "ask")), Written(Child(rule, "policy")), weight));

        return [.. groups, .. rules];
    }

    private static double Weight(YamlMappingNode root)
    {
        if (!root.Children.TryGetValue("weight", out var node)) return DefaultWeight;

        return double.TryParse((node as YamlScalarNode)?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && weight is > 0 and <= 1
            ? weight
            : throw new YamlException(node.Start, node.End, "'weight' must be a number above 0 and at most 1");
    }

    private static IEnumerable<YamlNode> Sequence(YamlMappingNode root, string key) => root.Children.TryGetValue(key, out var node)
        ? (node as YamlSequenceNode ?? throw new YamlException(node.Start, node.End, $"'{key}' must be a list")).Children
        : [];

    private static YamlNode Child(YamlNode node, string key) => node is YamlMappingNode mapping && mapping.Children.TryGetValue(key, out var child)
        ? child
        : throw new YamlException(node.Start, node.End, $"a rule lacks '{key}'");

    private static List<AskedTerm> Asked(YamlNode node) => [.. Terms(node).Select(AskedTerm.Of).Where(term => term.Words.Count > 0)];

    private static List<IReadOnlyList<string>> Written(YamlNode node) =>
        [.. Terms(node).Select(Words.Of).Where(term => term.Count > 0).Select(term => term.Select(word => word.Stem).ToList())];

    private static IEnumerable<string> Terms(YamlNode node)
    {
        var sequence = node as YamlSequenceNode ?? throw new YamlException(node.Start, node.End, "terms must be a list");

        return sequence.Children.Select(child => (child as YamlScalarNode)?.Value ?? throw new YamlException(child.Start, child.End, "a term must be plain words"));
    }
}

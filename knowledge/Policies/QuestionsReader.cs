using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PolicyBot.Knowledge.Policies;

/// <summary>
/// Reads <c>name.questions.yaml</c>: for headings of the policy, as they stand in it, what people ask of the section below. A heading that stands there more
/// than once is named with the one above it: <c>Leaving > Examples</c>.
/// </summary>
internal static class QuestionsReader
{
    private const string Below = " > ";
    private const int LongestQuestion = 300;
    private const int MostQuestions = 60;
    private const int MostNamed = 3;

    /// <param name="findings">Receives what should be mended; the rest is used all the same.</param>
    /// <returns>The blocks, their headings with their questions.</returns>
    public static IReadOnlyList<Block> Read(PolicyFile file, IReadOnlyList<Block> blocks, ICollection<Finding> findings)
    {
        var remarks = new List<string>();
        var read = Read(file.Questions!, blocks, remarks);
        foreach (var remark in remarks) findings.Add(new Finding(file.QuestionsPath, remark));

        return read;
    }

    private static IReadOnlyList<Block> Read(string yaml, IReadOnlyList<Block> blocks, List<string> remarks)
    {
        if (Parse(yaml, remarks) is not { } sections) return blocks;

        var paths = PathsOf(blocks);
        var questions = new Dictionary<int, IReadOnlyList<string>>();
        var (unknown, twice) = (new List<string>(), new List<string>());
        foreach (var (heading, asked) in sections)
        {
            var places = Find(heading, paths);
            if (places.Count == 1) questions[places[0]] = asked;
            else (places.Count == 0 ? unknown : twice).Add($"'{Shorten(heading)}'");
        }

        if (unknown.Count > 0) remarks.Add($"{Some(unknown)}: the policy has no such heading; write each as it stands there.");
        if (twice.Count > 0) remarks.Add($"{Some(twice)}: the policy has this heading more than once; write the heading above it, '>' and this one.");

        return blocks.Select((block, i) => questions.TryGetValue(i, out var asked) ? block with { Questions = asked } : block).ToList();
    }

    private static List<(string Heading, List<string> Questions)>? Parse(string yaml, List<string> remarks)
    {
        if (NestedYaml.IsIn(yaml))
        {
            remarks.Add("The file nests values in values; write a heading, and below it one question a line.");
            return null;
        }

        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count == 0) return [];
            if (stream.Documents[0].RootNode is YamlMappingNode mapping)
                return mapping.Children.Select(child => (Plain(child.Key) ?? "", QuestionsOf(Plain(child.Key) ?? "", child.Value, remarks))).ToList();

            remarks.Add("The file is not a list of headings with questions below them; write it so.");
        }
        catch (YamlException e)
        {
            remarks.Add($"The file is not valid YAML near line {e.Start.Line + 1} and is left out; put headings and questions in quotes, and write each heading once.");
        }

        return null;
    }

    private static List<string> QuestionsOf(string heading, YamlNode node, List<string> remarks)
    {
        var entries = node is YamlSequenceNode list ? list.Children.Select(Plain).ToList() : [Plain(node)];
        var questions = entries.OfType<string>().Where(question => question.Length <= LongestQuestion && question.Any(char.IsLetter)).Take(MostQuestions).ToList();
        if (questions.Count < entries.Count)
            remarks.Add($"'{Shorten(heading)}' has entries that are left out; write at most {MostQuestions} questions of at most {LongestQuestion} characters, one a line.");

        return questions;
    }

    private static string? Plain(YamlNode node) => node is YamlScalarNode { Value: { } value } ? Tidy(value) : null;

    /// <summary>For each block that is a heading, the headings from the outermost down to it.</summary>
    private static List<(int Block, string Path)> PathsOf(IReadOnlyList<Block> blocks)
    {
        var paths = new List<(int, string)>();
        var open = new List<Block>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind != BlockKind.Heading) continue;

            open.RemoveAll(heading => heading.Level >= blocks[i].Level);
            open.Add(blocks[i]);
            paths.Add((i, Below + string.Join(Below, open.Select(heading => Tidy(heading.Text.Value)))));
        }

        return paths;
    }

    private static List<int> Find(string heading, List<(int Block, string Path)> paths) =>
        paths.Where(path => path.Path.EndsWith(Below + heading, StringComparison.OrdinalIgnoreCase)).Select(path => path.Block).ToList();

    private static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Some(List<string> headings) =>
        string.Join(", ", headings.Take(MostNamed)) + (headings.Count > MostNamed ? $" and {headings.Count - MostNamed} more" : "");

    private static string Shorten(string heading) => heading.Length <= 60 ? heading : heading[..60] + "…";
}

using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>What becomes of Markdown, without a disk.</summary>
internal static class Text
{
    public static PolicyDocument Document(string text, string file = "sharing.md")
    {
        var findings = new List<Finding>();
        var document = PolicyReader.Read(new PolicyFile(file, text, "0123456789abcdef"), findings, CancellationToken.None);
        Assert.True(document is not null, string.Join(' ', findings.Select(finding => finding.Sentence)));

        return document;
    }

    /// <summary>Passages of a body below valid front matter.</summary>
    public static IReadOnlyList<Passage> Passages(string body) => PassageMaker.Make(Document((A.Policy() with { Body = body }).ToString()));

    /// <summary>The lines of the only passage of a body, as they may be quoted.</summary>
    public static string[] Sentences(string body)
    {
        var passage = Assert.Single(Passages(body));
        return passage.Sentences.Select(passage.TextOf).ToArray();
    }

    public static Generation Generation(Thesaurus thesaurus, params IEnumerable<PolicyText> policies) =>
        GenerationBuilder.Build(Shelf.Arrange(policies.Select(policy => Document(policy.ToString(), $"{policy.Id}.md")), []), thesaurus, []);

    public static Generation Generation(params IEnumerable<PolicyText> policies) => Generation(Thesaurus.Empty, policies);
}

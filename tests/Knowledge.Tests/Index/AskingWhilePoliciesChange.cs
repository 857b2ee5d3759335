using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Index;

/// <summary>A storm of edits, and people who ask without a pause meanwhile.</summary>
public sealed partial class AskingWhilePoliciesChange : IDisposable
{
    private const int Edits = 500;
    private const int Askers = 4;

    /// <summary>After so many edits the storm holds its breath until they are answered from: generations are switched in the midst of it.</summary>
    private const int Burst = 50;

    private readonly Folder _folder = new();
    private readonly Folder _drafts = new();

    public void Dispose()
    {
        _folder.Dispose();
        _drafts.Dispose();
    }

    [Fact]
    public async Task Every_answer_is_wholly_of_one_version_and_the_last_edit_wins()
    {
        Save(0);
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);
        using var over = new CancellationTokenSource();
        var asking = Enumerable.Range(0, Askers).Select(_ => Task.Run(() => AskUntilAsync(knowledge, over.Token))).ToList();

        for (var edit = 1; edit <= Edits; edit++)
        {
            Save(edit);
            var last = edit;
            if (edit % Burst == 0) await Eventually.IsTrue(async () => await VersionAsync(knowledge) == last);
        }

        await over.CancelAsync();
        var seen = await Task.WhenAll(asking);

        Assert.All(seen, versions => Assert.Equal(versions.Order(), versions));
        Assert.All(seen, versions => Assert.InRange(versions.Distinct().Count(), 2, Edits));
        Assert.Equal(1, knowledge.Health.Policies);
        Assert.Empty(knowledge.Health.Findings);
    }

    private static async Task<List<int>> AskUntilAsync(KnowledgeUnderTest knowledge, CancellationToken over)
    {
        var versions = new List<int>();
        while (!over.IsCancellationRequested)
        {
            versions.Add(await VersionAsync(knowledge));
            await Task.Yield(); // each question stands in line as a request would
        }

        return versions;
    }

    /// <summary>Fails when title, version, heading and the sentences of one answer are not of one version, or a sentence is missing.</summary>
    private static async Task<int> VersionAsync(KnowledgeUnderTest knowledge)
    {
        var quoted = Assert.IsType<Answer.Quoted>(await knowledge.AskAsync(A.Question("Which steps does a scrapped prototype go through?")));
        var citation = quoted.Citations[0];
        var numbers = Number().Matches($"{citation.PolicyTitle} {citation.Version} {citation.HeadingPath[^1]} {citation.Quote}")
            .Select(match => int.Parse(match.Value[1..], CultureInfo.InvariantCulture))
            .ToList();

        Assert.Equal(6, numbers.Count);

        return Assert.Single(numbers.Distinct());
    }

    private void Save(int edit)
    {
        var draft = _drafts.Add("crates.md", A.Policy() with
        {
            Id = "crates",
            Title = $"Crates v{edit}",
            Version = $"v{edit}",
            Body = $"# Crates\n\n## Scrapped prototypes v{edit}\n\nA scrapped prototype goes through these steps:\n\n1. First crate v{edit}.\n2. Second crate v{edit}.\n3. Third crate v{edit}.\n",
        });
        File.Move(draft, Path.Combine(_folder.Path, "crates.md"), overwrite: true);
    }

    [GeneratedRegex(@"\bv\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}

using System.Text.Json;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers;

/// <summary>An owner has written down how people ask; the policy itself says it in other words.</summary>
public sealed class FindingByOwnersQuestions : IDisposable
{
    private const string Slang = "a headhunter pinged me, can I blab about my gig?";

    private readonly Folder _folder = new();

    public FindingByOwnersQuestions()
    {
        _folder.Add("contacts.md", A.Policy() with { Id = "contacts", Title = "Outside Contacts", Body = "# Outside Contacts\n\n## Recruiters\n\nYou may tell a recruiter your title. You must not describe a project.\n\n## Journalists\n\nSend every journalist to the press office.\n" });
        _folder.Add("visits.md", A.Policy() with { Id = "visits", Title = "Visits", Body = "# Visits\n\n## Badges\n\nA visitor must wear a badge.\n\n## Cameras\n\nYou may not bring a camera.\n" });
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_question_like_one_of_theirs_is_answered_with_a_quote_from_the_policy()
    {
        await using (var before = await KnowledgeUnderTest.OverAsync(_folder.Path))
            Assert.IsType<Answer.Abstained>(await before.AskAsync(A.Question(Slang)));

        Ask("headhunter messaged me, may I blab about my gig");
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);

        var answer = Assert.IsType<Answer.Quoted>(await knowledge.AskAsync(A.Question(Slang)));
        var citation = Assert.Single(answer.Citations);
        Assert.Equal(["Recruiters"], citation.HeadingPath);
        Assert.Contains("You must not describe a project.", citation.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_they_wrote_is_never_shown()
    {
        Ask("headhunter messaged me, may I blab about my gig");
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);

        foreach (var question in (string[])[Slang, "blab", "headhunter messaged", "what may I tell a recruiter", "who talks to journalists"])
            Assert.DoesNotContain("blab", JsonSerializer.Serialize<object>(await knowledge.AskAsync(A.Question(question))), StringComparison.OrdinalIgnoreCase);

        var page = await knowledge.ReadAsync("contacts", "1.0");
        Assert.NotNull(page);
        Assert.DoesNotContain("blab", JsonSerializer.Serialize(page), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_slip_of_the_finger_in_a_word_that_only_they_use_is_mended()
    {
        Ask("headhunter messaged me, may I blab about my gig");
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);

        var answer = Assert.IsType<Answer.Quoted>(await knowledge.AskAsync(A.Question("a headhuntr messaged me, can I blab about my gig")));
        Assert.Equal(["Recruiters"], Assert.Single(answer.Citations).HeadingPath);
    }

    [Fact]
    public async Task Those_of_a_policy_that_the_asker_may_not_read_change_nothing_for_them()
    {
        const string Closed = "---\nid: deals\ntitle: Deals\naudience: [legal]\n---\n# Deals\n\n## Rumours\n\nYou must not discuss a deal.\n";
        _folder.Add("deals.md", Closed);
        await using var before = await KnowledgeUnderTest.OverAsync(_folder.Path);

        using var asked = new Folder();
        foreach (var file in Directory.GetFiles(_folder.Path)) asked.Add(Path.GetFileName(file), File.ReadAllBytes(file));
        asked.Add("deals.questions.yaml", "Rumours:\n  - a headhunter pinged me about the merger, may I blab about my gig\n  - may I tell a recruiter my title\n");
        await using var after = await KnowledgeUnderTest.OverAsync(asked.Path);

        foreach (var question in (string[])[Slang, "may I tell a recruiter my title", "mergr", "who wears a badge"])
        {
            var (one, other) = (await before.AskAsync(A.Question(question)), await after.AskAsync(A.Question(question)));
            Assert.Equal(JsonSerializer.Serialize<object>(one), JsonSerializer.Serialize<object>(other));
        }

        var legal = Assert.IsType<Answer.Quoted>(await after.AskAsync(A.Question(Slang) with { Audiences = ["legal"] }));
        Assert.Equal("deals", legal.Citations[0].PolicyId);
    }

    private void Ask(params string[] questions) => _folder.Add("contacts.questions.yaml", $"Recruiters:\n{string.Concat(questions.Select(question => $"  - {question}\n"))}");
}

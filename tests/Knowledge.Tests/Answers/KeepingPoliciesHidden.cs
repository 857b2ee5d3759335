using System.Text.Json;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers;

/// <summary>Who may not read a policy cannot tell from any answer that there is one.</summary>
public sealed class KeepingPoliciesHidden : IDisposable
{
    private const string Legal = "legal-only";
    private const string German = "german";
    private const string Old = "old-crates";
    private const string Future = "future";
    private const string Everyone = "crates";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "US", "2026-10-05", Everyone)]
    [InlineData("legal", "US", "2026-10-05", Everyone, Legal)]
    [InlineData("LEGAL,contractors", "US", "2026-10-05", Everyone, Legal)]
    [InlineData("contractors", "US", "2026-10-05", Everyone)]
    [InlineData("", "DE", "2026-10-05", Everyone, German)]
    [InlineData("", "de", "2026-10-05", Everyone, German)]
    [InlineData("", null, "2026-10-05", Everyone, German)]
    [InlineData("legal", "DE", "2026-10-05", Everyone, German, Legal)]
    [InlineData("", "US", "2026-02-01", Old)]
    [InlineData("legal", "US", "2026-02-01", Old, Legal)]
    [InlineData("", "US", "2028-01-01", Everyone, Future)]
    [InlineData("", "US", "2025-01-01")]
    public async Task Only_what_the_asker_may_see_on_that_day_answers(string audiences, string? place, string day, params string[] open)
    {
        foreach (var policy in Crates()) _folder.Add($"{policy.Id}.md", policy);
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);

        var answers = new List<Answer>();
        foreach (var id in new[] { Legal, German, Old, Future, Everyone })
        {
            answers.Add(await knowledge.AskAsync(new Question
            {
                Text = $"Which crate does the scrapped {Word(id)} prototype go into?",
                Audiences = audiences.Split(',', StringSplitOptions.RemoveEmptyEntries),
                Jurisdiction = place,
                On = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            }));
        }

        var named = answers.SelectMany(answer => answer switch
        {
            Answer.Quoted quoted => quoted.Citations.Select(citation => citation.PolicyId),
            Answer.Abstained abstained => abstained.Nearest.Select(heading => heading.PolicyId),
            _ => [],
        });
        Assert.Equal(open.Order(StringComparer.Ordinal), named.Distinct().Order(StringComparer.Ordinal));
        Assert.All(answers.OfType<Answer.Abstained>(), abstained => Assert.Equal(open.Length, abstained.SearchedPolicies));
    }

    [Fact]
    public async Task Every_question_has_the_same_answer_with_and_without_a_policy_that_the_asker_may_not_read()
    {
        var hidden = Hidden().Select((policy, i) => (Name: $"hidden-{i}.md", Policy: policy)).ToList();
        foreach (var (name, policy) in hidden) _folder.Add(name, policy);

        await using var without = await KnowledgeUnderTest.OverAsync(KnowledgeUnderTest.Library);
        await using var with = await KnowledgeUnderTest.OverAsync(KnowledgeUnderTest.Library, _folder.Path);

        Assert.Equal(without.Health.Policies + hidden.Count, with.Health.Policies);
        string[] about = ["who leads project bluebird", "bluebird", "blubird", "what is the password of the vault", "encyrption of laptpos", "confidentail pprinting", "clasified trvael", "resticted wrokspace", "severance for directors", "directros"];
        foreach (var text in about.Concat(LibraryQuestion.All.Select(question => question.Question)))
        {
            var asked = A.Question(text) with { Jurisdiction = "US" };
            Assert.Equal(Everything(await without.AskAsync(asked)), Everything(await with.AskAsync(asked)));
        }
    }

    [Theory]
    [InlineData("prototpye", "prototpy prototpyes prototpyed prototpying")]
    [InlineData("tessellatoin", "tessellation")]
    public async Task Words_of_a_hidden_policy_neither_repair_a_slip_nor_push_out_what_would(string asked, string hiddenWords)
    {
        _folder.Add("open/crates.md", A.Policy() with { Id = "crates", Body = "# Crates\n\n## Scrap\n\nPut a tessellated drive and a prototype into the blue crate.\n" });
        _folder.Add("hidden/board.md", A.Policy() with { Id = "board", Audience = "board", Body = $"# Board\n\n## Words\n\nThe board says {hiddenWords}.\n" });

        await using var without = await KnowledgeUnderTest.OverAsync(KnowledgeUnderTest.Library, Path.Combine(_folder.Path, "open"));
        await using var with = await KnowledgeUnderTest.OverAsync(KnowledgeUnderTest.Library, _folder.Path);

        foreach (var text in new[] { asked, $"which crate for a {asked}?" })
            Assert.Equal(Everything(await without.AskAsync(A.Question(text))), Everything(await with.AskAsync(A.Question(text))));
    }

    [Fact]
    public async Task Who_may_read_it_is_answered_from_it()
    {
        foreach (var policy in Hidden()) _folder.Add($"{policy.Id}.md", policy);
        await using var knowledge = await KnowledgeUnderTest.OverAsync(KnowledgeUnderTest.Library, _folder.Path);

        var answer = await knowledge.AskAsync(A.Question("who leads project bluebird") with { Audiences = ["board"], Jurisdiction = "US" });

        Assert.Equal("bluebird", Assert.IsType<Answer.Quoted>(answer).Citations[0].PolicyId);
    }

    private static PolicyText[] Crates() =>
    [
        Crate(Everyone) with { Effective = "2026-03-01", Supersedes = Old },
        Crate(Old),
        Crate(Legal) with { Audience = "legal" },
        Crate(German) with { Jurisdictions = "DE", Effective = "2026-03-01" },
        Crate(Future) with { Effective = "2027-06-01" },
    ];

    private static PolicyText Crate(string id) => A.Policy() with
    {
        Id = id,
        Title = $"Crates {Word(id)}",
        Body = $"# Crates {Word(id)}\n\n## Scrapped {Word(id)} prototypes\n\nA scrapped {Word(id)} prototype goes into the {Word(id)} crate.\n",
    };

    private static string Word(string id) => id switch
    {
        Legal => "crimson",
        German => "turquoise",
        Old => "purple",
        Future => "orange",
        _ => "yellow",
    };

    private static PolicyText[] Hidden() =>
    [
        A.Policy() with { Id = "bluebird", Title = "Project Bluebird", Audience = "board", Body = "# Project Bluebird\n\n## Who leads it\n\nJane Doe leads project Bluebird. The laptpos, encyrptions and trvaels of the board are classifieds.\n" },
        A.Policy() with { Id = "severance", Title = "Severance", Jurisdictions = "DE", Body = "# Severance\n\n## Directors\n\nDirectors receive severance of one year.\n" },
        A.Policy() with { Id = "vault", Title = "The Vault", Effective = "2030-01-01", Body = "# The Vault\n\n## Password\n\nThe password of the vault is kept by two people, and printing it is confidential.\n" },
        A.Policy() with { Id = "travel-board", Title = "Travel of the Board", Audience = "board, legal", Body = "# Travel of the Board\n\n## Laptops\n\nRestricted workspaces, trade secrets and encryption travel with the board.\n" },
    ];

    private static string Everything(Answer answer) => JsonSerializer.Serialize<object>(answer);
}

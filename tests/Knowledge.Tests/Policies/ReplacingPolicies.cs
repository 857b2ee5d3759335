using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Policies;

public sealed class ReplacingPolicies
{
    private static readonly PolicyText Old = A.Policy() with { Version = "1.0", Effective = "2026-01-05" };
    private static readonly PolicyText New = A.Policy() with { Version = "2.0", Effective = "2026-06-01" };

    [Fact]
    public void A_newer_version_takes_the_place_of_the_older_from_its_first_day_on()
    {
        var policies = Shelved(Old, New);

        Assert.Equal(["1.0"], InForce(policies, new DateOnly(2026, 5, 31)));
        Assert.Equal(["2.0"], InForce(policies, new DateOnly(2026, 6, 1)));
        Assert.Empty(InForce(policies, new DateOnly(2026, 1, 4)));
    }

    [Fact]
    public void A_version_without_a_day_holds_until_one_with_a_day_does()
    {
        var policies = Shelved(Old with { Effective = null }, New);

        Assert.Equal(["1.0"], InForce(policies, new DateOnly(2020, 1, 1)));
        Assert.Equal(["2.0"], InForce(policies, new DateOnly(2026, 6, 1)));
    }

    [Fact]
    public void A_policy_of_another_name_takes_the_place_of_one_that_it_supersedes()
    {
        var policies = Shelved(Old, New with { Id = "handling", Supersedes = "Sharing" });

        Assert.Equal(["1.0"], InForce(policies, new DateOnly(2026, 5, 31)));
        Assert.Equal(["2.0"], InForce(policies, new DateOnly(2026, 6, 1)));
    }

    [Theory]
    [InlineData("sharing@1.0", 1)]
    [InlineData("sharing@0.9", 2)]
    [InlineData("sharing-more", 2)]
    public void Only_the_named_version_is_superseded(string supersedes, int inForce) =>
        Assert.Equal(inForce, InForce(Shelved(Old, New with { Id = "handling", Supersedes = supersedes }), A.Monday).Count);

    [Fact]
    public void A_newer_version_for_one_country_leaves_the_older_standing() =>
        Assert.Equal(["1.0", "2.0"], InForce(Shelved(Old, New with { Jurisdictions = "DE" }), A.Monday));

    [Fact]
    public void A_policy_for_one_country_leaves_what_it_supersedes_standing_elsewhere() =>
        Assert.Equal(["1.0", "2.0"], InForce(Shelved(Old, New with { Id = "german-handling", Jurisdictions = "DE", Supersedes = "sharing" }), A.Monday));

    [Fact]
    public void A_policy_supersedes_one_for_the_same_country() =>
        Assert.Equal(["2.0"], InForce(Shelved(Old with { Jurisdictions = "DE" }, New with { Id = "german-handling", Jurisdictions = "DE, AT", Supersedes = "sharing" }), A.Monday));

    [Fact]
    public void Of_two_policies_that_supersede_each_other_the_later_version_holds_and_the_other_is_named()
    {
        var shelf = Shelf.Arrange(
            [Text.Document((Old with { Version = "9.0", Supersedes = "handling" }).ToString(), "sharing.md"), Text.Document((Old with { Id = "handling", Version = "10.0", Supersedes = "sharing" }).ToString(), "handling.md")],
            []);

        Assert.Equal(["10.0"], shelf.Documents.Where(document => document.Policy.IsInForceOn(A.Monday)).Select(document => document.Policy.Version));
        var finding = Assert.Single(shelf.Findings);
        Assert.Equal("sharing.md", finding.File);
        Assert.Contains("handling.md is used", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_ring_of_three_one_holds()
    {
        var policies = Shelved(
            Old with { Id = "a", Version = "1", Supersedes = "b" }, Old with { Id = "b", Version = "2", Supersedes = "c" }, Old with { Id = "c", Version = "3", Supersedes = "a" });

        Assert.Contains("3", InForce(policies, A.Monday));
        Assert.DoesNotContain("1", InForce(policies, A.Monday));
    }

    [Fact]
    public void Within_that_country_the_newer_alone_holds()
    {
        var policies = Shelved(Old, New with { Jurisdictions = "DE" });

        Assert.Equal(["2.0"], InForce(policies, A.Monday, "DE"));
        Assert.Equal(["1.0"], InForce(policies, new DateOnly(2026, 5, 31), "DE"));
        Assert.Equal(["1.0"], InForce(policies, A.Monday, "FR"));
        Assert.Equal(["1.0", "2.0"], InForce(policies, A.Monday, place: null));
    }

    [Fact]
    public void What_is_newer_for_the_Union_holds_in_each_of_its_countries() =>
        Assert.Equal(["2.0"], InForce(Shelved(Old, New with { Jurisdictions = "EU" }), A.Monday, "ie"));

    [Fact]
    public void What_is_newer_for_the_Union_replaces_one_for_a_country_of_it_wholly() =>
        Assert.Equal(["2.0"], InForce(Shelved(Old with { Jurisdictions = "DE" }, New with { Jurisdictions = "EU" }), A.Monday, place: null));

    [Fact]
    public void A_newer_version_for_everywhere_takes_the_place_of_the_one_for_a_country() =>
        Assert.Equal(["3.0"], InForce(Shelved(Old, New with { Jurisdictions = "DE" }, New with { Version = "3.0", Effective = "2026-09-07" }), A.Monday, "DE"));

    [Fact]
    public void A_version_for_some_leaves_the_one_for_everyone_standing() =>
        Assert.Equal(["1.0", "2.0"], InForce(Shelved(Old, New with { Audience = "legal" }), A.Monday));

    [Fact]
    public void A_policy_for_some_does_not_supersede_one_for_others() =>
        Assert.Equal(["1.0", "2.0"], InForce(Shelved(Old with { Audience = "legal, board" }, New with { Id = "handling", Audience = "legal", Supersedes = "sharing" }), A.Monday));

    [Theory]
    [InlineData("legal", "everyone")]
    [InlineData("legal", "legal, board")]
    public void A_version_for_all_readers_of_the_older_and_more_takes_its_place(string older, string newer) =>
        Assert.Equal(["2.0"], InForce(Shelved(Old with { Audience = older }, New with { Audience = newer }), A.Monday));

    [Fact]
    public void Versions_of_the_same_day_for_different_readers_are_both_kept() =>
        Assert.Equal(["1.0", "1.0"], InForce(Shelved(Old, Old with { Audience = "legal" }), A.Monday));

    [Fact]
    public async Task Asked_from_that_country_only_the_newer_answers()
    {
        using var folder = new Folder();
        folder.Add("old.md", Old with { Body = "# Sharing Information\n\n## By e-mail\n\nSend blueprint files by encrypted e-mail within 3 days.\n" });
        folder.Add("german.md", New with { Jurisdictions = "DE", Body = "# Sharing Information\n\n## By e-mail\n\nSend blueprint files by sealed courier within 5 days.\n" });
        await using var knowledge = await KnowledgeUnderTest.OverAsync(folder.Path, KnowledgeUnderTest.Library);

        Assert.Equal(["2.0"], await VersionsAnswering("DE"));
        Assert.Equal(["1.0"], await VersionsAnswering("US"));

        async Task<List<string>> VersionsAnswering(string place) =>
            Assert.IsType<Answer.Quoted>(await knowledge.AskAsync(A.Question("How do I send blueprint files?") with { Jurisdiction = place }))
                .Citations.Where(citation => citation.PolicyId == "sharing").Select(citation => citation.Version).ToList();
    }

    [Fact]
    public void A_policy_cannot_supersede_itself() =>
        Assert.Equal(["1.0"], InForce(Shelved(Old with { Supersedes = "sharing" }), A.Monday));

    private static List<Policy> Shelved(params PolicyText[] policies) =>
        Shelf.Arrange(policies.Select((policy, i) => Text.Document(policy.ToString(), $"{i}.md")), []).Documents.Select(document => document.Policy).ToList();

    private static List<string> InForce(IEnumerable<Policy> policies, DateOnly day, string? place = null) =>
        policies.Where(policy => policy.IsInForceOn(day, place) && Jurisdiction.Covers(policy.Jurisdictions, place)).Select(policy => policy.Version).ToList();
}

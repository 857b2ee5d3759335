using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Search;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Search;

public sealed class SeeingPolicies
{
    private static readonly PolicyText Badges = A.Policy() with { Body = "# Badges\n\nA badge is worn by everyone.\n" };

    [Fact]
    public void Each_policy_is_judged_by_its_own_audience_place_and_days()
    {
        string[] audiences = ["everyone", "legal", "board", "legal, board"];
        string[] places = ["all", "DE", "US", "EU"];
        string[] days = ["2026-01-05", "2026-12-01"];
        var policies = audiences.SelectMany(audience => places.SelectMany(place => days.Select(day => (audience, place, day)))).ToList();
        var generation = Text.Generation(policies.Select((entry, i) => Badges with { Id = $"policy-{i}", Audience = entry.audience, Jurisdictions = entry.place, Effective = entry.day }));

        foreach (var reader in (string[][])[[], ["legal"], ["board"], ["LEGAL", "board"]])
        {
            foreach (var place in (string?[])[null, "DE", "US", "FR", "JP"])
            {
                foreach (var day in (DateOnly[])[new(2025, 1, 1), A.Monday, new(2027, 1, 1)])
                {
                    var visibility = Visibility.Of(generation, reader, place, day);
                    var expected = generation.Policies.Select(policy => policy.IsInForceOn(day) && policy.IsFor(reader) && Jurisdiction.Covers(policy.Jurisdictions, place)).ToList();

                    Assert.Equal(expected, Enumerable.Range(0, policies.Count).Select(visibility.Covers));
                    Assert.Equal(expected.Count(open => open), visibility.PolicyCount);
                }
            }
        }
    }

    [Fact]
    public void What_is_counted_is_what_would_be_counted_if_there_were_no_other_policies()
    {
        var open = Enumerable.Range(0, 5).Select(i => Badges with { Id = $"open-{i}", Body = $"# Open {i}\n\nBadges and {(i % 2 == 0 ? "visitors" : "contracts")} are counted; encrypted drives too.\n" }).ToList();
        var hidden = Enumerable.Range(0, 7).Select(i => Badges with { Id = $"hidden-{i}", Audience = "board", Body = $"# Hidden {i}\n\nBadges, visitors, encryption and severance.\n" });
        var alone = Text.Generation(open);
        var together = Text.Generation(open.Concat(hidden));
        var aloneSeen = Visibility.Of(alone, [], null, A.Monday);
        var togetherSeen = Visibility.Of(together, [], null, A.Monday);

        Assert.Equal(aloneSeen.Counts.Passages, togetherSeen.Counts.Passages);
        Assert.Equal(aloneSeen.Counts.AverageLength, togetherSeen.Counts.AverageLength);
        Assert.Equal(aloneSeen.Counts.AverageLetters, togetherSeen.Counts.AverageLetters);
        foreach (var stem in together.Vocabulary.Stems.ToArray())
            Assert.Equal(aloneSeen.Counts.Holders(alone.Vocabulary.FindStem(stem)), togetherSeen.Counts.Holders(together.Vocabulary.FindStem(stem)));

        foreach (var trigram in (string[])["bad", "enc", "ryp", "pti", "cou", "sev", "#vi"])
            Assert.Equal(ShareOf(alone, aloneSeen, trigram), ShareOf(together, togetherSeen, trigram));
    }

    [Fact]
    public void A_word_is_known_by_its_very_form_only_where_it_may_be_read()
    {
        var generation = Text.Generation(Badges with { Id = "open", Body = "# Open\n\nEncrypted drives.\n" }, Badges with { Id = "hidden", Audience = "board", Body = "# Hidden\n\nEncryption of drives.\n" });
        var visibility = Visibility.Of(generation, [], null, A.Monday);

        var known = generation.Vocabulary.Near("encryption").Where(near => visibility.Knows(near.Known)).Select(near => near.Known.Word.Plain).ToList();

        Assert.Contains("encrypted", known);
        Assert.DoesNotContain("encryption", known);
        Assert.True(visibility.Knows(generation, Stemmer.Stem("encryption")));
    }

    private static double ShareOf(Generation generation, Visibility visibility, string trigram) =>
        generation.Vocabulary.FindTrigram(trigram) is var number and >= 0 ? visibility.Counts.ShareOfTrigram(number) : 0;
}

using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Search;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Search;

/// <summary>Over all that people were seen to ask of a section, some words and pairs of words come more often than of another.</summary>
public sealed class FindingByHowPeopleAsk : IDisposable
{
    private const string Leaving = """
        Handing things in:
          - what do I give back when I quit
          - do I give my phone back
          - where do I give things back
          - give back my laptop
          - must I give everything back at once
        Last day:
          - what happens on my last day
          - what time do I go on my last day
          - do I need my laptop on my last day
          - who says goodbye on my last day
          - what do I do last
        """;

    private readonly Folder _folder = new();

    public FindingByHowPeopleAsk()
    {
        _folder.Add("leaving.md", A.Policy() with { Id = "leaving", Title = "Leaving", Body = "# Leaving\n\n## Handing things in\n\nEquipment is collected by reception.\n\n## Last day\n\nThe exit interview is held with the team.\n" });
        _folder.Add("visits.md", A.Policy() with { Id = "visits", Title = "Visits", Body = "# Visits\n\n## Badges\n\nA visitor must wear a badge.\n\n## Cameras\n\nA camera stays at reception.\n" });
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("what do I have to give back", "Handing things in")]
    [InlineData("do I give it back last", "Handing things in")]
    [InlineData("what do I do with my laptop on my last day", "Last day")]
    [InlineData("who is there on my last day", "Last day")]
    public async Task The_section_comes_first_of_which_people_ask_in_such_words(string question, string heading)
    {
        _folder.Add("leaving.questions.yaml", Leaving);

        Assert.Equal(heading, (await FindAsync(question))[0].Heading);
    }

    [Theory]
    [InlineData("the drawings, how long", "Second part")]
    [InlineData("the drawings, who", "First part")]
    public async Task Words_that_only_ask_tell_sections_apart_that_are_alike_in_all_others(string question, string heading)
    {
        _folder.Add("drawings.md", A.Policy() with { Id = "drawings", Title = "Drawings", Body = "# Drawings\n\n## First part\n\nThe archive has them.\n\n## Second part\n\nThe archive has them.\n" });
        _folder.Add("drawings.questions.yaml", "First part:\n  - who gets drawings\n  - who has drawings\n  - who may have the drawings\nSecond part:\n  - how long drawings\n  - for how long drawings\n  - how long are the drawings there\n");

        Assert.Equal(heading, (await FindAsync(question))[0].Heading);
    }

    [Fact]
    public void The_likelihoods_are_what_the_feature_of_that_name_says() => Assert.Equal("likelihood", ScoredShortlist.Weights[^1].Feature);

    [Fact]
    public async Task How_sure_it_is_one_section_says_how_much_more_like_its_questions_it_is_than_those_of_others()
    {
        _folder.Add("leaving.questions.yaml", Leaving);

        var clear = (await FindAsync("what do I give back"))[0].Hit.Posterior;
        var unclear = (await FindAsync("my laptop"))[0].Hit.Posterior;

        Assert.InRange(clear!.Value, 0.8, 1);
        Assert.InRange(unclear!.Value, 0.2, 0.6);
    }

    [Fact]
    public async Task All_sections_together_are_certain_and_a_long_one_counts_once()
    {
        var many = string.Concat(Enumerable.Range(0, 60).Select(i => $"Shelf {i} is for parcels of customer {i}, which the driver brings before noon and reception signs for in the book. "));
        _folder.Add("parcels.md", A.Policy() with { Id = "parcels", Title = "Parcels", Body = $"# Parcels\n\n## Storing parcels\n\n{many}\n\n## Sending parcels\n\nParcels go out at noon.\n" });
        _folder.Add("parcels.questions.yaml", "Storing parcels:\n  - where do parcels go\n  - where is my parcel kept\nSending parcels:\n  - when do parcels leave\n  - until when can I bring a parcel\n");

        var found = await FindAsync("where do they keep my parcel");

        var sections = found.GroupBy(hit => hit.Heading, StringComparer.Ordinal).ToList();
        Assert.True(found.Count(hit => hit.Heading == "Storing parcels") > 1, "the section is long enough for several passages");
        Assert.All(sections, section => Assert.Single(section.Select(hit => hit.Hit.Posterior).Distinct()));
        Assert.Equal(1, sections.Sum(section => section.First().Hit.Posterior!.Value), 9);
    }

    [Fact]
    public async Task Where_nobody_wrote_down_how_people_ask_it_says_nothing()
    {
        var found = await FindAsync("what happens with my equipment on my last day");

        Assert.NotEmpty(found);
        Assert.All(found, hit => Assert.Null(hit.Hit.Posterior));
    }

    [Fact]
    public async Task Where_nobody_asked_anything_in_such_words_it_is_no_section()
    {
        _folder.Add("leaving.questions.yaml", Leaving);

        var found = await FindAsync("exit interview");

        Assert.Equal(0, found.Single(hit => hit.Heading == "Last day").Hit.Posterior);
    }

    [Fact]
    public async Task A_policy_that_nobody_wrote_questions_for_is_found_beside_others_by_the_words_of_its_text()
    {
        _folder.Add("leaving.questions.yaml", Leaving);

        Assert.Equal("Cameras", (await FindAsync("do I leave my camera at reception"))[0].Heading);
        Assert.Equal("Badges", (await FindAsync("what do I do with my visitor badge"))[0].Heading);
    }

    [Fact]
    public async Task Questions_of_a_policy_that_may_not_be_read_move_no_score()
    {
        _folder.Add("leaving.questions.yaml", Leaving);
        _folder.Add("deals.md", A.Policy() with { Id = "deals", Title = "Deals", Audience = "legal", Body = "# Deals\n\n## Rumours\n\nNobody may speak of a deal.\n" });
        var before = await FindAsync("what do I give back on my last day");
        _folder.Add("deals.questions.yaml", "Rumours:\n  - what do I give back when a deal is off\n  - what happens on the last day of a deal\n");
        var after = await FindAsync("what do I give back on my last day");

        Assert.Equal(before.Select(hit => (hit.Heading, hit.Hit.Score, hit.Hit.Posterior)), after.Select(hit => (hit.Heading, hit.Hit.Score, hit.Hit.Posterior)));
    }

    [Fact]
    public async Task The_longest_question_of_one_word_again_and_again_leaves_every_score_a_number()
    {
        var again = string.Join(' ', Enumerable.Repeat("day", 70));
        _folder.Add("leaving.questions.yaml", $"Last day:\n{string.Concat(Enumerable.Range(0, 60).Select(i => $"  - {again} {i}\n"))}");

        var found = await FindAsync(string.Join(' ', Enumerable.Repeat("day", 250)));

        Assert.Equal("Last day", found[0].Heading);
        Assert.All(found, hit => Assert.True(double.IsFinite(hit.Hit.Score) && hit.Hit.Posterior is >= 0 and <= 1));
    }

    [Theory]
    [InlineData("zyzzyva quux")]
    [InlineData("?")]
    [InlineData("")]
    public async Task Words_that_nobody_has_asked_find_nothing(string question)
    {
        _folder.Add("leaving.questions.yaml", Leaving);

        Assert.Empty(await FindAsync(question));
    }

    private async Task<IReadOnlyList<(string Heading, Hit Hit)>> FindAsync(string question)
    {
        var generation = GenerationBuilder.Build(await _folder.ReadAsync(), Thesaurus.Empty, []);
        var visibility = Visibility.Of(generation, [], jurisdiction: null, A.Monday);

        return SearchPassages.Find(generation, QueryReader.Read(question, generation, visibility), visibility, int.MaxValue)
            .Select(hit => (generation.Passages[hit.Passage].Heading, hit))
            .ToList();
    }
}

using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Search;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Search;

public sealed class FindingPassages
{
    private static readonly PolicyText[] Policies =
    [
        A.Policy() with { Id = "laptops", Title = "Laptops", Body = "# Laptops\n\n## At home\n\nLock the screen of a laptop whenever you leave it.\n\n## Encryption\n\nEvery drive is encrypted before it is handed out.\n" },
        A.Policy() with { Id = "visitors", Title = "Visitors", Body = "# Visitors\n\n## Badges\n\nA visitor wears a badge and is accompanied at all times.\n" },
        A.Policy() with { Id = "retention", Title = "Retention", Body = "# Retention\n\n## Periods\n\nContracts are retained for ten years and then destroyed.\n" },
    ];

    [Theory]
    [InlineData("who accompanies visitors?", "Badges")]
    [InlineData("is my drive encrypting", "Encryption")]
    [InlineData("BADGE", "Badges")]
    [InlineData("retaining a contract", "Periods")]
    public void Any_form_of_a_word_finds_any_other(string question, string heading) =>
        Assert.Equal(heading, Found(question, Thesaurus.Empty)[0]);

    [Theory]
    [InlineData("vistor bagde", "Badges")]
    [InlineData("contrcats", "Periods")]
    [InlineData("encyrption", "Encryption")]
    public void A_slip_of_the_finger_finds_what_was_meant(string question, string heading) =>
        Assert.Equal(heading, Found(question, Thesaurus.Empty)[0]);

    [Fact]
    public void A_question_of_which_nothing_is_known_finds_nothing() =>
        Assert.Empty(Found("qqqq wwww", Thesaurus.Empty));

    [Fact]
    public void A_word_of_the_thesaurus_finds_what_policies_call_it() =>
        Assert.Equal("Badges", Found("what must a guest wear", Synonyms("groups: [[guest, visitor]]"))[0]);

    [Fact]
    public void A_rule_leads_one_way_only()
    {
        var thesaurus = Synonyms("rules: [{ask: [guest], policy: [visitor]}]");

        Assert.NotEmpty(Found("guest", thesaurus));
        Assert.DoesNotContain(Query("visitor", thesaurus).Concepts.Single().Variants, variant => variant.Stem == Stemmer.Stem("guest"));
    }

    [Fact]
    public void A_phrase_is_recognised_only_whole()
    {
        var thesaurus = Synonyms("rules: [{ask: [how long], policy: [period]}]");

        Assert.Equal("Periods", Found("how long", thesaurus)[0]);
        Assert.DoesNotContain(Query("how do I lock a long screen", thesaurus).Concepts, concept => concept.Variants.Any(variant => variant.Stem == Stemmer.Stem("period")));
    }

    [Theory]
    [InlineData("collecting", "gather")]
    [InlineData("collected", "gather")]
    [InlineData("collection", "museum")]
    public void A_word_leads_on_from_its_own_entries_and_not_from_those_of_another_of_its_stem(string asked, string variant) =>
        Assert.Equal([variant], VariantsOf(asked, "groups: [[collect, gather], [collection, museum]]"));

    [Fact]
    public void A_word_without_an_entry_leads_on_from_those_of_its_stem() =>
        Assert.Equal(["museum"], VariantsOf("collect", "groups: [[collection, museum]]"));

    [Fact]
    public void Words_that_only_ask_are_not_searched_for() =>
        Assert.Equal(["badge"], Query("please, what is the badge of this?", Thesaurus.Empty).Concepts.Select(concept => concept.Plain));

    [Fact]
    public void A_word_asked_twice_counts_once() =>
        Assert.Single(Query("badge badges badge", Thesaurus.Empty).Concepts);

    [Fact]
    public void A_question_of_nothing_but_such_words_is_searched_with_them() =>
        Assert.NotEmpty(Query("what is it?", Thesaurus.Empty).Concepts);

    [Fact]
    public void A_synonym_is_worth_no_more_than_the_word_it_stands_for()
    {
        var generation = Text.Generation(Synonyms("weight: 1\ngroups: [[lock, accompany]]"), [.. Policies, .. Enumerable.Range(0, 8).Select(Locking)]);
        var visibility = Visibility.Of(generation, [], null, A.Monday);
        var bm25 = new Bm25(generation.Wholes, visibility);
        var variants = QueryReader.Read("lock", generation, visibility).Concepts.Single().Variants;

        var own = variants.Single(variant => variant.IsOwn);
        var synonym = variants.Single(variant => variant.Stem == Stemmer.Stem("accompany"));

        Assert.True(bm25.Idf(synonym.Stem) > bm25.Idf(own.Stem), "the synonym is the rarer one, or this shows nothing");
        Assert.True(bm25.Worth(synonym) <= bm25.Worth(own));
    }

    [Fact]
    public void What_is_found_stands_in_the_same_order_every_time() =>
        Assert.Equal(Found("laptop visitor contract", Thesaurus.Empty), Found("laptop visitor contract", Thesaurus.Empty));

    [Fact]
    public void A_known_word_is_not_taken_for_a_slip_of_another()
    {
        var generation = Text.Generation([.. Policies, Locking(0) with { Body = "Put the block away.\n" }]);
        var visibility = Visibility.Of(generation, [], null, A.Monday);

        Assert.Equal(["block"], QueryReader.Read("block", generation, visibility).Concepts.Single().Variants.Select(variant => variant.Stem));
    }

    [Theory]
    [InlineData("same", "same", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("form", "from", 1)]
    [InlineData("badge", "badges", 1)]
    [InlineData("badge", "budget", 2)]
    public void Slips_are_counted_a_swap_as_one(string one, string other, int slips)
    {
        Assert.Equal(slips, EditDistance.Between(one, other));
        Assert.Equal(slips, EditDistance.Between(other, one));
    }

    [Fact]
    public void Words_that_stand_together_as_asked_come_before_the_same_words_apart()
    {
        var generation = Text.Generation(
            A.Policy() with { Id = "apart", Body = "# Apart\n\n## One\n\nCheck the lamp, and then look at the picture in the background.\n" },
            A.Policy() with { Id = "together", Body = "# Together\n\n## Two\n\nThe background check of the lamp is done, and then look at it.\n" });

        Assert.Equal("Two", Found("background check", generation)[0]);
    }

    [Fact]
    public void Of_sections_that_say_the_same_the_one_among_its_matter_comes_first()
    {
        const string Same = "Ask the desk within three days.";
        var generation = Text.Generation(A.Policy() with
        {
            Id = "desk",
            Body = $"# Desk\n\n## Lamps\n\nLamps are lit at six.\n\n## Later\n\n{Same}\n\n## Tulips\n\nTulips are cut in May.\n\n## Badges\n\nA badge is worn by every visitor.\n\n## Sooner\n\n{Same}\n",
        });

        var found = Found("ask the desk about a visitor badge", generation);

        Assert.True(found.IndexOf("Sooner") < found.IndexOf("Later"), string.Join(", ", found));
    }

    [Fact]
    public void A_section_that_goes_on_about_what_was_asked_comes_before_one_that_only_leads_up_to_it()
    {
        const string Same = "Ask the desk within three days.";
        const string Matter = "## Badges\n\nA badge is worn by every visitor.";
        const string Else = "## Tulips\n\nTulips are cut in May.";
        var generation = Text.Generation(
            A.Policy() with { Id = "first", Body = $"# Desk\n\n{Else}\n\n## Leading up\n\n{Same}\n\n{Matter}\n" },
            A.Policy() with { Id = "second", Body = $"# Desk\n\n{Matter}\n\n## Going on\n\n{Same}\n\n{Else}\n" });

        var found = Found("ask the desk about a visitor badge", generation);

        Assert.True(found.IndexOf("Going on") < found.IndexOf("Leading up"), string.Join(", ", found));
    }

    private static IEnumerable<string> VariantsOf(string asked, string yaml) =>
        Query(asked, Synonyms(yaml)).Concepts.Single().Variants.Where(variant => !variant.IsOwn).Select(variant => variant.Stem);

    private static PolicyText Locking(int number) =>
        A.Policy() with { Id = $"locking-{number}", Title = $"Room {number}", Body = $"# Room {number}\n\nLock the door of room {number}.\n" };

    private static Thesaurus Synonyms(string yaml) => new(ThesaurusReader.Parse(yaml));

    private static Query Query(string question, Thesaurus thesaurus)
    {
        var generation = Text.Generation(thesaurus, Policies);
        return QueryReader.Read(question, generation, Visibility.Of(generation, [], null, A.Monday));
    }

    private static List<string> Found(string question, Thesaurus thesaurus)
    {
        return Found(question, Text.Generation(thesaurus, Policies));
    }

    private static List<string> Found(string question, Generation generation)
    {
        var visibility = Visibility.Of(generation, [], null, A.Monday);
        return SearchPassages.Find(generation, QueryReader.Read(question, generation, visibility), visibility, 10)
            .Select(hit => generation.Passages[hit.Passage].Heading)
            .ToList();
    }
}

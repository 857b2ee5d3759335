using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Index;

public sealed class ReadingTheThesaurus
{
    [Fact]
    public async Task The_shipped_ones_have_no_fault()
    {
        var findings = new List<Finding>();

        var thesaurus = await ThesaurusReader.ReadAsync([AppContext.BaseDirectory], findings, CancellationToken.None);

        Assert.Empty(findings);
        Assert.True(thesaurus.Has(Stemmer.Stem("leak")));
    }

    [Theory]
    [InlineData("groups: [[a, b]", "cannot be read near line")]
    [InlineData("weight: 7\ngroups: []", "'weight' must be a number above 0 and at most 1")]
    [InlineData("weight: much", "'weight' must be a number")]
    [InlineData("groups: words", "'groups' must be a list")]
    [InlineData("rules: [{ask: [a]}]", "a rule lacks 'policy'")]
    [InlineData("groups: [[[a]]]", "a term must be plain words")]
    [InlineData("- a\n- b", "not a list of keys")]
    public async Task One_with_a_fault_is_named_and_left_out_and_stops_no_other(string yaml, string sentence)
    {
        using var folder = new Folder();
        folder.Add("thesaurus-a.yaml", yaml);
        folder.Add("thesaurus-b.yaml", "groups: [[leak, spill]]");
        var findings = new List<Finding>();

        var thesaurus = await ThesaurusReader.ReadAsync([folder.Path], findings, CancellationToken.None);

        Assert.True(thesaurus.Has("spill"));
        var finding = Assert.Single(findings);
        Assert.Equal("thesaurus-a.yaml", finding.File);
        Assert.Contains(sentence, finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_of_the_company_stands_beside_its_policies()
    {
        using var folder = new Folder();
        folder.Add("handling.md", A.Policy() with { Body = "# Handling\n\n## Moving them\n\nPut grommets into the red crate.\n" });
        await using (var without = await KnowledgeUnderTest.OverAsync(KnowledgeUnderTest.Library, folder.Path))
            Assert.IsType<PolicyBot.Knowledge.Answers.Answer.Abstained>(await without.AskAsync(A.Question("where do I put a wotsit")));

        folder.Add("thesaurus-ours.yaml", "weight: 1\ngroups: [[wotsit, grommet]]");
        await using var with = await KnowledgeUnderTest.OverAsync(KnowledgeUnderTest.Library, folder.Path);

        var answer = Assert.IsType<PolicyBot.Knowledge.Answers.Answer.Quoted>(await with.AskAsync(A.Question("where do I put a wotsit")));
        Assert.Contains("red crate", answer.Citations[0].Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hand in my notice", "I want to hand in my notice", true)]
    [InlineData("hand in my notice", "I hand in my formal written notice", true)]
    [InlineData("hand in my notice", "I hand in, tomorrow or on Friday, my notice", false)]
    [InlineData("hand in my notice", "my notice to hand in", false)]
    [InlineData("laptop ... quit", "may I keep my laptop when I quit", true)]
    [InlineData("laptop ... quit", "I quit next week, who takes the laptops", true)]
    [InlineData("laptop ... quit", "may I keep my laptop", false)]
    [InlineData("laptop ... laptop", "may I keep my laptop", true)]
    public void The_words_of_a_phrase_stand_near_one_another_in_their_order_and_others_anywhere(string term, string question, bool isThere)
    {
        var thesaurus = new Thesaurus(ThesaurusReader.Parse($"rules: [{{ask: [{term}], policy: [resignation]}}]"));
        var words = Words.Of(question);

        Assert.Equal(isThere, Enumerable.Range(0, words.Count).Any(at => thesaurus.At(words, at).Any()));
    }
}

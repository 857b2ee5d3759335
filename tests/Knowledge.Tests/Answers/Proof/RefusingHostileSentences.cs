using System.Globalization;
using PolicyBot.Knowledge.Answers.Proof;
using Xunit.Abstractions;

namespace PolicyBot.Knowledge.Tests.Answers.Proof;

/// <summary>More than a thousand completions that are false by construction, over real policies. One that is shown may cost somebody their job.</summary>
public sealed class RefusingHostileSentences(ITestOutputHelper output)
{
    private const int FewestOfAKind = 20;

    [Fact]
    public void None_of_a_thousand_false_sentences_is_shown()
    {
        var judged = HostileDrafts.Make(ProofBench.All()).Select(hostile => (Hostile: hostile, Result: hostile.Company.Prove(hostile.Draft, hostile.HandedOut))).ToList();
        var kinds = judged.GroupBy(one => one.Hostile.Kind).ToList();
        foreach (var kind in kinds)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Count(),4} {kind.Key}: {string.Join(", ", kind.GroupBy(one => one.Result is ProofResult.Failed failed ? $"{failed.Why}" : "SHOWN").OrderByDescending(why => why.Count()).Select(why => $"{why.Key} {why.Count()}"))}"));

        var shown = judged.Where(one => one.Result is ProofResult.Held).Select(one => $"{one.Hostile.Kind}: \"{one.Hostile.Draft.Text}\" by \"{string.Join("\" and \"", one.Hostile.Draft.Quotes.Select(quote => quote.Quote))}\"").ToList();
        foreach (var line in shown) output.WriteLine(line);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{judged.Count} sentences of {kinds.Count} kinds, {shown.Count} shown"));
        Assert.Empty(shown);
        Assert.True(judged.Count >= 1_000);
        Assert.True(kinds.Count >= 25);
        Assert.All(kinds, kind => Assert.True(kind.Count() >= FewestOfAKind, $"{kind.Key}: {kind.Count()}"));
    }
}

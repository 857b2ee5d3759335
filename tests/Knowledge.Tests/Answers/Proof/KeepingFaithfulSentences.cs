using System.Text.Json;
using PolicyBot.Knowledge.Answers.Proof;
using PolicyBot.Knowledge.Passages;
using Xunit.Abstractions;

namespace PolicyBot.Knowledge.Tests.Answers.Proof;

/// <summary>
/// Sentences as a good model writes them that keeps a policy's own words for every duty, number, name, negation and condition: written by hand, near the source,
/// and many of them freer than it is now told to: only whole sentences are taken. The floors lie a little under what was measured, so that safety cannot eat usefulness unseen.
/// </summary>
public sealed class KeepingFaithfulSentences(ITestOutputHelper output)
{
    private const int FewestAround = 0;
    private const int MostAround = 3;
    private const double LeastOfAll = 0.33;
    private const double LeastFree = 0.25;
    private const double LeastAlone = 0.75;
    private const double LeastWhole = 0.90;

    private static readonly IReadOnlyList<ProofBench> Companies = ProofBench.All();

    [Fact]
    public void Sentences_that_stay_near_the_source_are_kept()
    {
        var judged = Read().Select(sentence => (Sentence: sentence, IsVerbatim: sentence.Quotes.Contains(sentence.Text), Result: Judge(sentence))).ToList();
        foreach (var (sentence, _, result) in judged)
            if (result is ProofResult.Failed failed) output.WriteLine($"{failed.Why}: {sentence.Text}");

        var free = judged.Where(one => !one.IsVerbatim).ToList();
        var (kept, keptFree) = (judged.Count(one => one.Result is ProofResult.Held), free.Count(one => one.Result is ProofResult.Held));
        output.WriteLine($"kept {kept} of {judged.Count}; of those that are no copies {keptFree} of {free.Count}");

        Assert.True(free.Count >= 120);
        Assert.True(kept >= LeastOfAll * judged.Count);
        Assert.True(keptFree >= LeastFree * free.Count);
    }

    /// <summary>Whatever stands in a policy in so many words may be said in so many words, together with what around it limits it.</summary>
    [Fact]
    public void Sentences_copied_with_all_that_limits_them_are_nearly_always_kept()
    {
        var (alone, whole, tried) = (0, 0, 0);
        foreach (var company in Companies)
        {
            for (var place = 0; place < company.Passages.Count; place++)
            {
                var passage = company.Passages[place];
                for (var i = 0; i < passage.Sentences.Count; i++)
                {
                    var text = passage.TextOf(passage.Sentences[i]);
                    if (passage.Sentences[i].Kind != SentenceKind.Prose || text.Length > 300 || text.Split(' ').Length < 4 || !text.EndsWith('.')) continue;

                    tried++;
                    var isAlone = Copies(passage, i, FewestAround).Any(copy => company.Prove(copy, (place, text)) is ProofResult.Held);
                    if (isAlone) alone++;
                    if (isAlone || Copies(passage, i, MostAround).Any(copy => company.Prove(copy, (place, text)) is ProofResult.Held)) whole++;
                }
            }
        }

        output.WriteLine($"kept {alone} of {tried} copies of one sentence with its headings; {whole} with the sentences around them as well");
        Assert.True(alone >= LeastAlone * tried);
        Assert.True(whole >= LeastWhole * tried);
    }

    /// <summary>With any of the headings in front and up to so many sentences of its paragraph on either side.</summary>
    private static IEnumerable<string> Copies(Passage passage, int index, int around)
    {
        var headings = passage.HeadingPath.Prepend(passage.Policy.Title).ToList();
        for (var before = 0; before <= around && SameBlock(passage, index, index - before); before++)
        {
            for (var behind = 0; behind <= around && SameBlock(passage, index, index + behind); behind++)
            {
                var text = string.Join(' ', Enumerable.Range(index - before, before + behind + 1).Select(place => passage.TextOf(passage.Sentences[place])));
                for (var chosen = 0; chosen < 1 << headings.Count; chosen++)
                    yield return string.Concat(headings.Where((_, place) => (chosen >> place & 1) == 1).Select(heading => heading + ": ")) + text;
            }
        }
    }

    private static bool SameBlock(Passage passage, int index, int other) => other >= 0 && other < passage.Sentences.Count && passage.Sentences[index].Block == passage.Sentences[other].Block;

    private static ProofResult Judge(Faithful sentence)
    {
        var company = Companies.Single(company => company.Passages.Any(passage => passage.Policy.File == sentence.File));
        var quotes = sentence.Quotes.Select(quote => (Enumerable.Range(0, company.Passages.Count).First(passage =>
            company.Passages[passage].Policy.File == sentence.File && company.Passages[passage].Text.Contains(quote, StringComparison.Ordinal)), quote)).ToArray();

        return company.Prove(sentence.Text, quotes);
    }

    private static IEnumerable<Faithful> Read() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "faithful.jsonl")).Select(line => JsonSerializer.Deserialize<Faithful>(line, JsonSerializerOptions.Web)!);

    private sealed record Faithful(string File, IReadOnlyList<string> Quotes, string Text);
}

using System.Text.Json;
using PolicyBot.Knowledge.Answers.Proof;
using PolicyBot.Knowledge.Passages;
using Xunit.Abstractions;

namespace PolicyBot.Knowledge.Tests.Answers.Proof;

/// <summary>
/// Sentences as a good model writes them that keeps a policy's own words for every duty, number, name, negation and condition: written by hand, near the source,
/// and some of them freer than it is told to. The floors lie a little under what was measured, so that safety cannot eat usefulness unseen.
/// </summary>
public sealed class KeepingFaithfulSentences(ITestOutputHelper output)
{
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
        Assert.True(keptFree >= 0.80 * free.Count);
    }

    /// <summary>Whatever stands in a policy in so many words may be said in so many words, unless something around it limits it that is left out.</summary>
    [Fact]
    public void Sentences_copied_with_the_headings_that_limit_them_are_nearly_always_kept()
    {
        var copied = new List<ProofResult>();
        foreach (var company in Companies)
        {
            for (var passage = 0; passage < company.Passages.Count; passage++)
            {
                foreach (var sentence in company.Passages[passage].Sentences.Where(sentence => sentence.Kind == SentenceKind.Prose))
                {
                    var text = company.Passages[passage].TextOf(sentence);
                    if (text.Length <= 300 && text.Split(' ').Length >= 4 && text.EndsWith('.')) copied.Add(Copy(company, passage, text));
                }
            }
        }

        var kept = copied.Count(result => result is ProofResult.Held);
        output.WriteLine($"kept {kept} of {copied.Count} copies");
        foreach (var why in copied.OfType<ProofResult.Failed>().GroupBy(failed => failed.Why)) output.WriteLine($"{why.Key}: {why.Count()}");

        Assert.True(kept >= 0.9 * copied.Count);
    }

    /// <summary>As it stands, or behind one or all of its headings.</summary>
    private static ProofResult Copy(ProofBench company, int passage, string text)
    {
        var headings = company.Passages[passage].HeadingPath;
        var fronts = headings.Select(heading => heading + ", ").Prepend("").Append(string.Join(", ", headings) + ", ");
        var results = fronts.Select(front => company.Prove(front + text, (passage, text))).ToList();

        return results.Find(result => result is ProofResult.Held) ?? results[0];
    }

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

using PolicyBot.Knowledge.Answers.Proof;
using Xunit.Abstractions;

namespace PolicyBot.Knowledge.Tests.Answers.Proof;

/// <summary>Made-up policies with sentences that are false beside them, written by hand by people who looked for holes: in attacks.txt, "=" a case, "&gt; " what must not be proved.</summary>
public sealed class RefusingFoundAttacks(ITestOutputHelper output)
{
    [Fact]
    public void None_of_the_attacks_that_people_thought_of_is_shown()
    {
        var (tried, shown) = (0, new List<string>());
        foreach (var attack in File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "attacks.txt")).Split("\n=== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = attack.Split('\n');
            var body = string.Join('\n', lines.Skip(1).TakeWhile(line => !line.StartsWith("> ", StringComparison.Ordinal)));
            var company = ProofBench.Over(body.StartsWith('#') ? body : $"# Sharing\n\n## Drafts\n\n{body}");
            foreach (var sentence in lines.Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..]))
            {
                tried++;
                if (Proofs(company, sentence).Any(result => result is ProofResult.Held)) shown.Add($"{lines[0]}: {sentence}");
            }
        }

        foreach (var line in shown) output.WriteLine(line);
        output.WriteLine($"{tried} tried, {shown.Count} shown");
        Assert.True(tried > 200);
        Assert.Empty(shown);
    }

    /// <summary>By each sentence of the policy, and by the first of them together.</summary>
    private static IEnumerable<ProofResult> Proofs(ProofBench company, string sentence)
    {
        var quotes = company.Passages.SelectMany((passage, place) => passage.Sentences.Select(quoted => (place, passage.TextOf(quoted)))).ToList();

        return quotes.Select(quote => company.Prove(sentence, quote)).Append(company.Prove(sentence, quotes.Take(8).ToArray()));
    }
}

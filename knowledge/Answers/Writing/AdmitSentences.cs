using Microsoft.Extensions.Logging;
using PolicyBot.Knowledge.Answers.Proof;
using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>The one door into a written answer: lets a sentence in when it is proved, and what proves it may still be shown.</summary>
internal sealed partial class AdmitSentences(IProveSentences proof, CurrentGeneration generations, Withdrawals withdrawals, WritingMeter meter, ILogger<AdmitSentences> logger)
{
    /// <returns>The sentence, now part of the answer; <see langword="null"/> when it was dropped.</returns>
    public WrittenSentence? Admit(DraftSentence draft, HandOut handed, Composition composition, PassageTable passages)
    {
        var (held, why) = Prove(draft, handed, passages) switch
        {
            ProofResult.Held proved => (proved, Refuse(proved, composition, passages)),
            ProofResult.Failed failed => (null, failed.Why.ToString()),
            _ => (null, "Broke"),
        };

        if (held is null || why is not null)
        {
            meter.Dropped(why ?? "Broke");
            return null;
        }

        meter.Shown();

        return composition.Add(held);
    }

    private ProofResult? Prove(DraftSentence draft, HandOut handed, PassageTable passages)
    {
        try
        {
            return proof.Prove(draft, handed.ById, passages);
        }
        catch (Exception e) // what cannot be proved is not shown, whatever the reason, and the answer goes on without it
        {
            LogBroke(e.GetType().Name);
            return null;
        }
    }

    private string? Refuse(ProofResult.Held held, Composition composition, PassageTable passages)
    {
        if (composition.Says(held.Text)) return "Repeated";
        if (composition.CitationsOf(held) is not { } citations) return nameof(ProofFailure.QuoteNotShown);
        if (withdrawals.AreAmong(citations.Select(citation => (citation.PolicyId, citation.Version)))) return "Withdrawn";

        // A policy may have been edited while the model wrote.
        return generations.Current is { } now && !ReferenceEquals(now.Passages, passages) && !held.Quotes.All(quote => Standing.Holds(quote.Candidate.Passage, now)) ? "Withdrawn" : null;
    }

    [LoggerMessage(LogLevel.Error, "A sentence could not be judged ({Failure}) and was dropped.")]
    private partial void LogBroke(string failure);
}

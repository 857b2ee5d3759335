using FsCheck;
using FsCheck.Xunit;
using PolicyBot.Knowledge.Answers.Proof;

namespace PolicyBot.Knowledge.Tests.Answers.Proof;

public sealed class TakingAnyDraft
{
    private static readonly ProofBench Bench = ProofBench.Over("# Sharing\n\n## Drafts\n\nYou may share drafts with counsel. The owner answers within 5 days, in writing.\n\n| Class | Who approves |\n| --- | --- |\n| Public | nobody at all |\n");

    [Property(MaxTest = 300)]
    public void No_text_is_proved_by_a_quote_that_does_not_stand_there(string? text, NonNull<string> quote)
    {
        if (Bench.Passages[0].Text.Contains(quote.Get.Trim(), StringComparison.Ordinal) && quote.Get.Trim().Length > 0) return;

        Assert.IsType<ProofResult.Failed>(Bench.Prove(text ?? "", (0, quote.Get)));
    }

    [Property(MaxTest = 300)]
    public void Whatever_is_written_behind_a_true_sentence_it_is_judged_without_trouble(NonNull<string> text)
    {
        const string sentence = "You may share drafts with counsel.";

        var result = Bench.Prove(sentence + text.Get, (0, sentence));

        if (text.Get.Any(char.IsLetterOrDigit)) Assert.IsType<ProofResult.Failed>(result);
    }

    [Property(MaxTest = 200)]
    public void The_same_draft_is_always_judged_alike(NonNull<string> text) =>
        Assert.Equal(Bench.Prove(text.Get, (0, "You may share drafts with counsel.")), Bench.Prove(text.Get, (0, "You may share drafts with counsel.")));

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    public void However_long_a_draft_is_it_is_judged(int times)
    {
        var text = string.Concat(Enumerable.Repeat("and, ", times));

        Assert.IsType<ProofResult.Failed>(Bench.Prove(text, (0, text)));
        Assert.IsType<ProofResult.Failed>(Bench.Prove("The owner answers, and the owner answers, and the owner answers; the owner answers, and the owner.", Enumerable.Repeat((0, "The owner answers"), Math.Min(times, 8)).ToArray()));
    }
}

using PolicyBot.Mailbox.Receipts;

namespace PolicyBot.Conversation.Turns.Understanding;

/// <summary>
/// Tells intents apart by plain rules, so that one can read why. Where it is unsure between a question and the account of a leak it takes
/// the account: a question taken for an account costs a second try, an account taken for a question would be searched for and shown again.
/// </summary>
internal static class IntentReader
{
    // Far more than a question may have: whatever is longer is neither answered nor shown again.
    private const int Read = 4_000;

    /// <param name="isFollowing">Whether a question was asked just before, so that a few words may ask on: "and report anonymously?"</param>
    public static Intent Of(string text, bool isFollowing)
    {
        if (ReceiptLook.IsIn(text))
            return Intent.PostReceipt;

        var sentences = Sentence.AllOf(text.Length <= Read ? text : text[..Read]);
        if (sentences.Count == 0)
            return Intent.Greet;

        var asksOn = isFollowing && FollowUp.Is(text, sentences);
        if (sentences.All(asksOn ? Greeting.IsToTheBot : Greeting.Is))
            return Intent.Greet;
        if (sentences.Any(sentence => sentence.Clauses.Any(AccountOfALeak.Is)))
            return asksOn && !FollowUp.NamesSomebody(sentences[0]) ? Intent.Ask : Intent.Report;
        if (sentences.Any(ComingBack.Is))
            return Intent.OpenMailbox;
        if (asksOn)
            return Intent.Ask;
        if (sentences.Any(sentence => sentence.Clauses.Any(WishToReport.Is)))
            return Intent.Report;
        return Intent.Ask;
    }
}

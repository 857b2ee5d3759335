using PolicyBot.Mailbox.Receipts;
using PolicyBot.Primitives;
using PolicyBot.Reports.Screening;

namespace PolicyBot.Conversation.Feedback;

/// <summary>Which questions may be kept at all.</summary>
internal static class KeptWording
{
    /// <returns><see langword="null"/> when the question holds what looks like a receipt, a key, a card number or pasted code.</returns>
    public static Secret<string>? Of(string question) =>
        ReceiptLook.IsIn(question) || PastedSecrets.Find(question) is not null ? null : new Secret<string>(question);
}

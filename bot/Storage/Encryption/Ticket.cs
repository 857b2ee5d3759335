namespace PolicyBot.Storage.Encryption;

/// <summary>
/// The right to submit one dialog once. Whoever holds its text may submit; the text is kept nowhere.
/// </summary>
public sealed class Ticket
{
    internal Ticket(string text, byte[] onceKey, byte[] seed)
    {
        Text = text;
        OnceKey = onceKey;
        Seed = seed;
    }

    /// <summary>What stands in the dialog.</summary>
    public string Text { get; }

    /// <summary>32 bytes, the same for the same ticket: stored with what was submitted, it makes a second submission visible. Tells nothing of the ticket.</summary>
    public byte[] OnceKey { get; }

    /// <summary>32 secret bytes, the same for the same ticket: what must be shown alike when a dialog is sent twice is derived from it, and so need not be stored.</summary>
    public byte[] Seed { get; }

    public override string ToString() => "Ticket(hidden)";
}

namespace PolicyBot.Knowledge.Policies;

/// <summary>A file that cannot be used. Its message is the sentence that the owner of the file reads: what is wrong and how to mend it.</summary>
internal sealed class UnreadableDocumentException : Exception
{
    public UnreadableDocumentException(string sentence)
        : base(sentence) { }

    public UnreadableDocumentException(string sentence, Exception cause)
        : base(sentence, cause) { }
}

namespace PolicyBot.Tests.TestKit.AzureOpenAI;

internal enum ModelEnding
{
    Proper,

    /// <summary>The connection is taken, and nothing is ever said.</summary>
    Never,

    /// <summary>Half of what it says, and then nothing more; the connection stays open.</summary>
    NeverAfterHalf,

    /// <summary>Half of what it says, and the connection is dropped.</summary>
    CutAfterHalf,

    /// <summary>The connection is dropped before a word is said.</summary>
    CutBeforeTheHead,

    /// <summary>It goes on for as long as anybody reads.</summary>
    NoEnd,
}

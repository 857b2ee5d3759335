namespace PolicyBot.Channels.Teams.Connector;

/// <summary>Why Teams takes no more of a message that grows (msteams-docs, streaming-ux, "Error codes"): the code is the same for all, and only the sentence beside it tells.</summary>
internal enum StreamEnd
{
    /// <summary>Not said, or streaming is not allowed there at all.</summary>
    Unknown,

    /// <summary>The person pressed Stop, and wants no answer.</summary>
    ByPerson,

    /// <summary>It has grown for two minutes. The whole message may still take its place.</summary>
    OutOfTime,
}

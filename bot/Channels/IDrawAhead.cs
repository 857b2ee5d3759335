using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels;

/// <summary>Writes a reply as its channel would send it, and sends nothing.</summary>
internal interface IDrawAhead
{
    /// <summary>Whether anybody can come by this channel.</summary>
    bool IsOpen { get; }

    void Draw(Turn turn, Reply reply);
}

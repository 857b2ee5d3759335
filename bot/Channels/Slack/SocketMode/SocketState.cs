namespace PolicyBot.Channels.Slack.SocketMode;

/// <summary>How it stands with the socket, for whoever looks after the bot.</summary>
internal sealed class SocketState
{
    private volatile string _says = "The socket to Slack is being opened.";

    /// <summary>Sentences for the operator.</summary>
    public string Says => _says;

    public bool IsOpen { get; private set; }

    public void Open()
    {
        IsOpen = true;
        _says = "The socket to Slack is open.";
    }

    public void Lose(string says)
    {
        IsOpen = false;
        _says = says;
    }
}

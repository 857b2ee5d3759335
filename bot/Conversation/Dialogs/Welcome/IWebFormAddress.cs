namespace PolicyBot.Conversation.Dialogs.Welcome;

/// <summary>Where people reach the public form for reports. The channel that serves the form knows it.</summary>
public interface IWebFormAddress
{
    /// <value>Absolute, for a reader on any device; <see langword="null"/> when none is configured.</value>
    Uri? Address { get; }
}

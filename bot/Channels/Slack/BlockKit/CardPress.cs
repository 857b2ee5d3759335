namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>What somebody pressed on a card of ours, or sent with a modal.</summary>
/// <param name="Verb">Empty when it is no button of ours.</param>
/// <param name="Fields">What it carries, and what was typed as far as it is sent along, untrimmed; an empty input is absent.</param>
internal sealed record CardPress(string Verb, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Whether part of it was held (<see cref="HeldFields"/>) and is gone, so that it cannot be done; the card has to be asked for anew.</summary>
    public bool IsTooOld { get; init; }
}

using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Tests.Conformance;

/// <summary>A card that is to be judged.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Title">Of the dialog that shows it; <see langword="null"/> when it stands in the message stream.</param>
internal sealed record GalleryCard(string Name, AdaptiveCard Card, string? Title = null)
{
    public static GalleryCard Of(string name, DialogStep step) =>
        step is DialogStep.Show shown ? new(name, shown.Card, shown.Title) : throw new ArgumentException($"{name} shows no card.", nameof(step));
}

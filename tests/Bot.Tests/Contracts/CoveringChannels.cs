using PolicyBot.Channels.Teams;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Contracts;

public sealed class CoveringChannels
{
    [Fact]
    public void Every_channel_is_held_to_the_card_contract()
    {
        var suites = typeof(CardContract).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(CardContract)) && !type.IsAbstract).Select(type => type.Name).ToList();

        var missing = Channels().Where(channel => !suites.Any(suite => suite.EndsWith(channel, StringComparison.Ordinal)));

        Assert.True(!missing.Any(), $"Nobody tries whether cards come through in {string.Join(", ", missing)}: derive from CardContract, with a name that ends in the channel's.");
    }

    [Fact]
    public void The_channels_are_found() => Assert.Superset(new HashSet<string> { "Teams", "Slack", "Web" }, Channels().ToHashSet());

    [Fact]
    public void Every_dialogue_has_a_gallery()
    {
        var dialogues = typeof(IDialogue).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IDialogue)) && !type.IsAbstract);

        Assert.Empty(dialogues.Except(CardGallery.All().Select(gallery => gallery.Dialogue)).Select(dialogue => dialogue!.Name));
    }

    // A folder in bot/Channels that has options is one, and so is a class that is mapped.
    private static IEnumerable<string> Channels() => typeof(TeamsChannel).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith("PolicyBot.Channels.", StringComparison.Ordinal) == true)
        .Select(type => type.Name.EndsWith("Channel", StringComparison.Ordinal) && type.GetMethods().Any(method => method.Name == $"Map{type.Name}") ? type.Name[..^"Channel".Length]
            : type.Name == $"{type.Namespace!.Split('.')[2]}Options" ? type.Namespace.Split('.')[2] : null)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal);
}

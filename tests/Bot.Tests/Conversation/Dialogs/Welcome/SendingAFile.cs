using Moq;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Dialogs.Welcome;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Tests.Conversation.Dialogs.Welcome;

public class SendingAFile
{
    [Fact]
    public async Task It_says_why_none_is_taken_and_what_to_do_with_evidence()
    {
        var card = await SendAsync(webForm: null);

        Assert.Contains("under their name", card.Words(), StringComparison.Ordinal);
        Assert.Contains("leave it where it is", card.Words(), StringComparison.Ordinal);
        Assert.NotNull(card.Button(Verbs.Report));
    }

    [Fact]
    public async Task The_address_of_the_web_form_stands_there_to_be_typed_on_another_device()
    {
        var card = await SendAsync(new Uri("https://policybot.example.com/report"));

        Assert.Contains("https://policybot.example.com/report", card.Words(), StringComparison.Ordinal);
        Assert.Contains("and no files", card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_no_web_form_is_spoken_of() =>
        Assert.DoesNotContain("web form", (await SendAsync(webForm: null)).Words(), StringComparison.OrdinalIgnoreCase);

    private static async Task<AdaptiveCard> SendAsync(Uri? webForm)
    {
        var dialogue = new FilesDialogue(Mock.Of<IWebFormAddress>(form => form.Address == webForm));
        var reply = await dialogue.TakeAsync(new Turn.Pressed(Verbs.Files, new Dictionary<string, string>()) { Asker = new Asker.Anonymous() }, CancellationToken.None);

        return Assert.Single(reply.Cards);
    }
}

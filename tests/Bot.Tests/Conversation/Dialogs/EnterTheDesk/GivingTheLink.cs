using PolicyBot.Cases.Handlers;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Dialogs.EnterTheDesk;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Dialogs.EnterTheDesk;

public sealed class GivingTheLink
{
    private static readonly Asker.Employee Lena = new("test:lena", "Lena", []) { OfLegal = OfLegal.Lena };

    private readonly FakeLinks _links = new();

    private TurnRouter Router => new([new EnterTheDeskDialogue(_links)]);

    [Theory]
    [InlineData("desk")]
    [InlineData("Legal desk")]
    [InlineData(" legal's desk. ")]
    [InlineData("Open Legal’s desk!")]
    public async Task Whoever_of_Legal_says_so_gets_a_link_of_their_own(string text)
    {
        var reply = await Router.TakeAsync(new Turn.Said(text) { Asker = Lena }, CancellationToken.None);

        Assert.Equal(_links.Link, Assert.IsType<AdaptiveOpenUrlAction>(Assert.Single(Assert.Single(reply.Cards).Actions!)).Url);
        Assert.Equal([OfLegal.Lena], _links.Given);
    }

    [Fact]
    public async Task The_address_stands_on_the_button_alone()
    {
        var card = Assert.Single((await PressAsync(Lena)).Cards).ToJson();

        Assert.Equal(2, card.Split(_links.Secret).Length);
        Assert.DoesNotContain("bot.example", (Assert.Single((await PressAsync(Lena)).Cards) with { Actions = null }).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_dialog_it_is_shown_in_the_dialog()
    {
        var reply = await PressAsync(Lena, inDialog: true, inGroup: true);

        Assert.Empty(reply.Cards);
        Assert.Contains(_links.Secret, Assert.IsType<DialogStep.Show>(reply.Dialog).Card.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_others_read_along_none_is_made()
    {
        var said = await Router.TakeAsync(new Turn.Said("desk") { Asker = Lena, InGroup = true }, CancellationToken.None);
        var pressed = await PressAsync(Lena, inGroup: true);

        Assert.Empty(_links.Given);
        foreach (var reply in new[] { said, pressed })
            Assert.Contains("in our private chat", Assert.Single(reply.Cards).ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nobody_else_gets_one(bool inDialog)
    {
        var employee = await PressAsync(new Asker.Employee("test:ines", "Ines", []), inDialog);
        var owner = await PressAsync(new Asker.PolicyOwner("test:owner", "Owner"), inDialog);
        var nobody = await PressAsync(new Asker.Anonymous(), inDialog);

        Assert.Empty(_links.Given);
        foreach (var reply in new[] { employee, owner, nobody })
            Assert.Contains("Only people of Legal", (reply.Dialog is DialogStep.Show show ? show.Card : Assert.Single(reply.Cards)).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_address_is_known_the_card_says_what_to_set()
    {
        _links.Link = null;

        Assert.Contains("Web:PublicAddress", Assert.Single((await PressAsync(Lena)).Cards).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_database_is_away_the_card_says_so()
    {
        _links.Trouble = new StorageUnavailableException("away", new IOException());

        Assert.Contains("try again in a minute", Assert.Single((await PressAsync(Lena)).Cards).ToJson(), StringComparison.Ordinal);
    }

    private Task<Reply> PressAsync(Asker asker, bool inDialog = false, bool inGroup = false) =>
        Router.TakeAsync(new Turn.Pressed(Verbs.LegalDesk, new Dictionary<string, string>()) { Asker = asker, InDialog = inDialog, InGroup = inGroup }, CancellationToken.None);

    private sealed class FakeLinks : IDeskLinks
    {
        public string Secret { get; } = new('s', 43);

        public Uri? Link { get; set; } = new($"https://bot.example/legal/enter#{new string('s', 43)}");

        public Exception? Trouble { get; set; }

        public List<Handler> Given { get; } = [];

        public Task<Uri?> IssueAsync(Handler handler, CancellationToken cancellationToken)
        {
            if (Trouble is not null)
                throw Trouble;

            Given.Add(handler);
            return Task.FromResult(Link);
        }
    }
}

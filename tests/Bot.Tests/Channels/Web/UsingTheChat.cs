using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.Browser;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Web;

[Collection(Chromium.Collection)]
public sealed class UsingTheChat(Chromium chromium, ITestOutputHelper output) : BrowserTests(chromium, output)
{
    private const string Box = "Your question about a policy";

    [Fact]
    public Task Enter_sends_and_Shift_Enter_starts_a_line() => OnChatAsync(async (web, tab) =>
    {
        await tab.Field(Box).PressSequentiallyAsync("First line");
        await tab.Page.Keyboard.PressAsync("Shift+Enter");
        await tab.Page.Keyboard.TypeAsync("second line");
        await tab.Page.Keyboard.PressAsync("Enter");

        await tab.Expects(tab.Page.Locator(".theirs")).ToHaveCountAsync(2);
        Assert.Equal("First line\nsecond line", Assert.Single(web.Conversation.Turns.OfType<Turn.Said>()).Text);
        await tab.Expects(tab.Field(Box)).ToHaveValueAsync("");
        await tab.Expects(tab.Field(Box)).ToBeFocusedAsync();
    });

    [Fact]
    public Task What_is_sent_while_an_answer_is_on_its_way_goes_as_soon_as_it_is_there() => OnChatAsync(async (web, tab) =>
    {
        var finish = new TaskCompletionSource<Reply>();
        web.Conversation.Answer = (_, _) => finish.Task;
        await AskAsync(tab, "The first?");
        await AskAsync(tab, "The second?");
        await tab.Expects(tab.Field(Box)).ToHaveValueAsync("The second?");

        finish.SetResult(Reply.Nothing);

        await tab.Expects(tab.Page.Locator(".mine")).ToHaveCountAsync(2);
        await tab.Expects(tab.Field(Box)).ToHaveValueAsync("");
        Assert.Equal(["The first?", "The second?"], web.Conversation.Turns.OfType<Turn.Said>().Select(said => said.Text));
    });

    [Fact]
    public Task What_is_typed_on_while_an_answer_is_on_its_way_waits_for_another_Enter() => OnChatAsync(async (web, tab) =>
    {
        var finish = new TaskCompletionSource<Reply>();
        web.Conversation.Answer = (_, _) => finish.Task;
        await AskAsync(tab, "The first?");
        await AskAsync(tab, "The second");
        await tab.Page.Keyboard.TypeAsync(", or rather");

        finish.SetResult(Reply.Nothing);

        await tab.Expects(tab.Page.GetByText("PolicyBot is looking")).ToHaveCountAsync(0);
        await tab.Expects(tab.Field(Box)).ToHaveValueAsync("The second, or rather");
        Assert.Single(web.Conversation.Turns.OfType<Turn.Said>());
    });

    [Fact]
    public Task Blanks_are_not_sent() => OnChatAsync(async (web, tab) =>
    {
        await tab.Field(Box).FillAsync("  \n ");
        await tab.Page.Keyboard.PressAsync("Enter");

        await tab.Expects(tab.Button("Send")).ToBeDisabledAsync();
        Assert.Empty(web.Conversation.Turns.OfType<Turn.Said>());
    });

    [Fact]
    public Task What_is_too_long_is_neither_cut_nor_sent() => OnChatAsync(async (web, tab) =>
    {
        await tab.Field(Box).FillAsync(new string('a', 1_234));
        await tab.Expects(tab.Page.Locator("#count")).ToHaveTextAsync("234 too many: shorten it to 1,000 characters");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Expects(tab.Field(Box)).ToHaveValueAsync(new string('a', 1_234));
        Assert.Empty(web.Conversation.Turns.OfType<Turn.Said>());

        await tab.Field(Box).FillAsync(new string('a', 1_000));
        await tab.Expects(tab.Page.Locator("#count")).ToHaveTextAsync("1,000 of 1,000 characters");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Expects(tab.Page.Locator(".theirs")).ToHaveCountAsync(2);
    });

    [Fact]
    public Task A_button_pressed_twice_is_pressed_once() => OnChatAsync(async (web, tab) =>
    {
        var finish = new TaskCompletionSource<Reply>();
        web.Conversation.Answer = (_, _) => finish.Task;

        await tab.Button("May I?").DblClickAsync();
        await tab.Button("May I?").ClickAsync();
        await tab.Expects(tab.Page.GetByText("PolicyBot is looking")).ToBeAttachedAsync();
        finish.SetResult(Reply.Of(CardFrame.Of("You may", [])));

        await tab.Expects(tab.Page.Locator(".theirs").Last).ToContainTextAsync("You may");
        await tab.Expects(tab.Page.GetByText("PolicyBot is looking")).Not.ToBeAttachedAsync();
        Assert.Single(web.Conversation.Turns.OfType<Turn.Pressed>(), turn => turn.Verb == Verbs.Ask);
    });

    [Fact]
    public Task What_could_not_be_sent_stays_and_can_be_sent_again() => OnChatAsync(async (web, tab) =>
    {
        tab.Expecting("ERR_INTERNET_DISCONNECTED");
        await tab.Page.Context.SetOfflineAsync(true);
        await tab.Field(Box).FillAsync("Is anybody there?");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Expects(tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToContainTextAsync("PolicyBot cannot be reached just now.");
        await tab.Expects(tab.Page.Locator(".mine")).ToContainTextAsync("Is anybody there?");
        Assert.Empty(web.Conversation.Turns.OfType<Turn.Said>());

        await tab.Page.Context.SetOfflineAsync(false);
        await tab.Button("Try again").ClickAsync();

        await tab.Expects(tab.Page.Locator(".theirs")).ToHaveCountAsync(2);
        await tab.Expects(tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToHaveCountAsync(0);
        Assert.Equal("Is anybody there?", Assert.Single(web.Conversation.Turns.OfType<Turn.Said>()).Text);
    });

    [Fact]
    public Task A_failure_on_our_side_can_be_tried_again() => OnChatAsync(async (web, tab) =>
    {
        tab.Expecting("status of 500");
        var answer = web.Conversation.Answer;
        web.Conversation.Answer = (_, _) => throw new InvalidOperationException("MARKER");
        await tab.Field(Box).FillAsync("Is anybody there?");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Expects(tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToContainTextAsync("Something went wrong on our side.");
        Assert.DoesNotContain("MARKER", await tab.Page.ContentAsync(), StringComparison.Ordinal);

        web.Conversation.Answer = answer;
        await tab.Button("Try again").ClickAsync();

        await tab.Expects(tab.Page.Locator(".theirs")).ToHaveCountAsync(2);
    });

    [Fact]
    public Task What_was_understood_goes_along_with_what_is_said_next_and_what_was_no_question_does_not() => OnChatAsync(async (web, tab) =>
    {
        web.Conversation.Answer = (turn, _) => Task.FromResult(Reply.Of(CardFrame.Of("Answer", [])) with
        {
            Question = turn is Turn.Said { Text: "May I share it?" or "and contractors?" } said ? $"understood: {said.Text}" : null,
        });

        foreach (var text in new[] { "May I share it?", "and contractors?", "someone leaked it", "and suppliers?" })
        {
            var before = await tab.Page.Locator(".theirs").CountAsync();
            await tab.Field(Box).FillAsync(text);
            await tab.Page.Keyboard.PressAsync("Enter");
            await tab.Expects(tab.Page.Locator(".theirs")).ToHaveCountAsync(before + 1);
        }

        Assert.Equal([null, "understood: May I share it?", "understood: and contractors?", null], web.Conversation.Turns.OfType<Turn.Said>().Select(said => said.Previous));
    });

    [Fact]
    public Task More_comes_below_the_answer_when_it_is_asked_for() => OnChatAsync(async (web, tab) =>
    {
        web.Conversation.Answer = (turn, _) => Task.FromResult(Reply.Of(turn is Turn.Pressed { Verb: Verbs.AskMore } more
            ? CardFrame.Of("More", [CardText.Quote($"more on {more.Fields[Verbs.QuestionField]}")])
            : CardFrame.Of("Answer", [], CardButtons.Go("Show more", Verbs.AskMore, (Verbs.QuestionField, "May I?")))));
        await tab.Field(Box).FillAsync("May I?");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Button("Show more").ClickAsync();

        await tab.Expects(tab.Page.Locator(".theirs").Last).ToContainTextAsync("more on May I?");
        await tab.Expects(tab.Page.Locator(".mine")).ToHaveCountAsync(1);
        await tab.Expects(tab.Page.Locator(".theirs").Last).ToBeInViewportAsync();
    });

    [Fact]
    public Task A_link_leads_to_a_policy_of_ours_or_by_https_and_nowhere_else() => OnChatAsync(async (web, tab) =>
    {
        web.Conversation.Answer = (_, _) => Task.FromResult(Reply.Of(CardFrame.Of(
            "Answer",
            [],
            new AdaptiveOpenUrlAction { Title = "Ours", Url = new("/policies/a/1#p1.2-3", UriKind.Relative) },
            new AdaptiveOpenUrlAction { Title = "Theirs", Url = new("https://example.org/law") },
            new AdaptiveOpenUrlAction { Title = "Elsewhere", Url = new("//example.org/policies/", UriKind.Relative) },
            new AdaptiveOpenUrlAction { Title = "Script", Url = new("javascript:alert(1)") })));

        await tab.Field(Box).FillAsync("?");
        await tab.Page.Keyboard.PressAsync("Enter");

        var answer = tab.Page.Locator(".theirs").Last;
        await tab.Expects(answer.Locator("a")).ToHaveTextAsync(["Ours", "Theirs"]);
        await tab.Expects(answer.Locator("a").First).ToHaveAttributeAsync("href", "/policies/a/1#p1.2-3");
        await tab.Expects(answer.Locator("a").First).ToHaveAttributeAsync("rel", "noopener noreferrer");
        await tab.Expects(answer).ToContainTextAsync("Script");
    });

    [Fact]
    public Task Mark_up_in_anybodys_words_is_shown_letter_by_letter() => OnChatAsync(async (web, tab) =>
    {
        const string Hostile = "<img src=x onerror=alert(1)> <script>alert(2)</script> [press](javascript:alert(3)) <b>bold</b> &lt;";
        web.Conversation.Answer = (_, _) => Task.FromResult(Reply.Of(CardFrame.Of("Answer", [CardText.Quote(Hostile), CardText.Paragraph(CardMarkdown.Escape(Hostile)), CardText.Paragraph(Hostile)])));

        await tab.Field(Box).FillAsync(Hostile);
        await tab.Page.Keyboard.PressAsync("Enter");

        var answer = tab.Page.Locator(".theirs").Last;
        await tab.Expects(answer.Locator(".box-emphasis")).ToHaveTextAsync(Hostile);
        await tab.Expects(answer.Locator(".ac-textBlock").Nth(1)).ToHaveTextAsync(Hostile);
        await tab.Expects(answer.Locator(".ac-textBlock").Nth(2)).ToHaveTextAsync(Hostile);
        await tab.Expects(tab.Page.Locator(".mine").Last).ToHaveTextAsync(Hostile);
        await tab.Expects(tab.Page.Locator("#stream img, #stream script, #stream a, #stream b")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Our_own_words_may_be_bold_listed_and_linked() => OnChatAsync(async (web, tab) =>
    {
        web.Conversation.Answer = (_, _) => Task.FromResult(Reply.Of(CardFrame.Of("Answer", [CardText.Paragraph("**Ask** *first*:\n- one\n- two \\*2\\*\n\nSee [the law](https://example.org/law_1) and snake_case_names.")])));

        await tab.Field(Box).FillAsync("?");
        await tab.Page.Keyboard.PressAsync("Enter");

        var answer = tab.Page.Locator(".theirs").Last;
        await tab.Expects(answer.Locator("strong")).ToHaveTextAsync("Ask");
        await tab.Expects(answer.Locator("em")).ToHaveTextAsync("first");
        await tab.Expects(answer.Locator("li")).ToHaveTextAsync(["one", "two *2*"]);
        await tab.Expects(answer.Locator("a")).ToHaveAttributeAsync("href", "https://example.org/law_1");
        await tab.Expects(answer.Locator("a")).ToHaveAttributeAsync("rel", "noopener noreferrer");
        await tab.Expects(answer).ToContainTextAsync("snake_case_names.");
    });

    [Fact]
    public Task By_keyboard_the_question_is_one_step_away() => OnChatAsync(async (_, tab) =>
    {
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Expects(tab.Page.GetByText("Skip to your question")).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.PressAsync("Shift+Tab");

        await tab.Expects(tab.Field(Box)).ToBeFocusedAsync();
    });

    private static async Task AskAsync(Tab tab, string question)
    {
        await tab.Field(Box).FillAsync(question);
        await tab.Page.Keyboard.PressAsync("Enter");
    }

    private Task OnChatAsync(Func<WebUnderTest, Tab, Task> test) => InChromiumAsync(async () =>
    {
        await using var web = await WebUnderTest.StartAsync();
        web.Conversation.Answer = (_, _) => Task.FromResult(Reply.Of(CardFrame.Of("Hello", [], CardButtons.Go("May I?", Verbs.Ask, (Verbs.QuestionField, "May I?")))));
        await using var tab = await OpenAsync(web.Address, "/");
        await tab.Expects(tab.Page.Locator(".theirs")).ToHaveCountAsync(1);
        await test(web, tab);
    });
}

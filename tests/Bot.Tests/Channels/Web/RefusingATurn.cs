using System.Net;
using System.Reflection;
using System.Text;
using PolicyBot.Channels.Web;
using PolicyBot.Conversation.Turns;
using PolicyBot.Reports;

namespace PolicyBot.Tests.Channels.Web;

public sealed class RefusingATurn
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"said\"")]
    [InlineData("{")]
    [InlineData("""{"kind":"said","text":"a"} trailing""")]
    [InlineData("""{"kind":"said"}""")]
    [InlineData("""{"kind":"said","text":null}""")]
    [InlineData("""{"kind":"said","text":7}""")]
    [InlineData("""{"kind":"said","text":["a"]}""")]
    [InlineData("""{"kind":"SAID","text":"a"}""")]
    [InlineData("""{"kind":"shouted","text":"a"}""")]
    [InlineData("""{"kind":7,"text":"a"}""")]
    [InlineData("""{"text":"a"}""")]
    [InlineData("""{"kind":"said","text":"a","text":"b"}""")]
    [InlineData("""{"kind":"pressed"}""")]
    [InlineData("""{"kind":"pressed","verb":{}}""")]
    [InlineData("""{"kind":"pressed","verb":"help","fields":[]}""")]
    [InlineData("""{"kind":"pressed","verb":"help","fields":"a"}""")]
    [InlineData("""{"kind":"pressed","verb":"help","fields":{"a":1}}""")]
    [InlineData("""{"kind":"pressed","verb":"help","fields":{"a":true}}""")]
    [InlineData("""{"kind":"pressed","verb":"help","fields":{"a":null}}""")]
    [InlineData("""{"kind":"pressed","verb":"help","fields":{"a":{"b":"c"}}}""")]
    [InlineData("""{"kind":"said","text":"\ud800"}""")]
    public async Task Anything_that_is_not_the_JSON_of_our_pages_is_answered_with_what_would_be(string body)
    {
        await using var web = await WebUnderTest.StartAsync();

        var response = await web.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("\"kind\":\"said\"", await response.SentenceAsync(), StringComparison.Ordinal);
        Assert.Empty(web.Conversation.Turns);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        await using var web = await WebUnderTest.StartAsync();
        var content = new ByteArrayContent([.. "{\"kind\":\"said\",\"text\":\""u8, 0xFF, 0xFE, .. "\"}"u8]);
        content.Headers.ContentType = new("application/json");

        var response = await web.Client.PostAsync("/chat/turns", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(web.Conversation.Turns);
    }

    [Fact]
    public async Task JSON_nested_deep_is_refused()
    {
        await using var web = await WebUnderTest.StartAsync();

        var response = await web.PostAsync($$"""{"kind":"said","text":"a","more":{{new string('[', 30_000)}}{{new string(']', 30_000)}}}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("text/plain; application/json")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/jsonp")]
    public async Task Only_JSON_is_taken_since_no_other_site_can_send_it_unasked(string? type)
    {
        await using var web = await WebUnderTest.StartAsync();

        var response = await web.PostAsync("""{"kind":"said","text":"a"}""", type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("application/json", await response.SentenceAsync(), StringComparison.Ordinal);
        Assert.Empty(web.Conversation.Turns);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON")]
    public async Task A_content_type_may_be_written_in_its_other_ways(string type)
    {
        await using var web = await WebUnderTest.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await web.PostAsync("""{"kind":"said","text":"a"}""", type)).StatusCode);
    }

    [Theory]
    [InlineData("legal.inbox")]
    [InlineData("legal.close.send")]
    [InlineData("HELP")]
    [InlineData("")]
    [InlineData("report.file")]
    [InlineData("' OR 1=1 --")]
    public async Task The_chat_has_no_button_of_Legals_and_none_that_nobody_knows(string verb)
    {
        await using var web = await WebUnderTest.StartAsync();

        var response = await web.PressAsync("/chat/turns", verb);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("This page has no such button.", await response.SentenceAsync());
        Assert.Empty(web.Conversation.Turns);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("ask.legal")]
    [InlineData("legal.inbox")]
    public async Task The_report_page_takes_reports_and_mailboxes_only(string verb)
    {
        await using var web = await WebUnderTest.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await web.PressAsync("/report/turns", verb)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await web.SayAsync("Hello", "/report/turns")).StatusCode);
        Assert.Empty(web.Conversation.Turns);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("mailbox.open")]
    [InlineData("help")]
    public async Task Legals_desk_takes_Legals_buttons_only(string verb)
    {
        await using var web = await WebUnderTest.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await web.PressAsync("/legal/turns", verb)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await web.SayAsync("Hello", "/legal/turns")).StatusCode);
        Assert.Empty(web.Conversation.Turns);
    }

    [Fact]
    public void Every_button_there_is_belongs_to_a_page()
    {
        var verbs = typeof(Verbs).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral && !field.Name.EndsWith("Field", StringComparison.Ordinal))
            .Select(field => (string)field.GetRawConstantValue()!)
            .ToList();

        Assert.NotEmpty(verbs);
        Assert.All(verbs, verb => Assert.Equal(verb.StartsWith("legal.", StringComparison.Ordinal) || verb is Verbs.Gaps or Verbs.MyReports or Verbs.MailboxMine, !Lanes.Chat.Buttons.Contains(verb))); // nobody is known there by name
        Assert.Equal([Verbs.Gaps], Lanes.Gaps.Buttons);
        Assert.All(verbs, verb => Assert.Equal(verb.StartsWith("legal.", StringComparison.Ordinal), Lanes.Legal.Buttons.Contains(verb)));
    }

    [Fact]
    public async Task Sixty_four_kilobytes_are_taken_and_not_one_byte_more()
    {
        await using var web = await WebUnderTest.StartAsync();
        var frame = """{"kind":"said","text":""}""".Length;

        Assert.Equal(HttpStatusCode.OK, (await web.SayAsync(new string('a', JsonBody.Limit - frame))).StatusCode);
        var refused = await web.SayAsync(new string('a', JsonBody.Limit - frame + 1));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Contains("too long", await refused.SentenceAsync(), StringComparison.Ordinal);
        Assert.Single(web.Conversation.Turns);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ten_megabytes_are_refused_whether_their_length_is_announced_or_not(bool chunked)
    {
        await using var web = await WebUnderTest.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, "/report/turns")
        {
            Content = new ByteArrayContent(Encoding.ASCII.GetBytes($$$"""{"kind":"pressed","verb":"report","fields":{"a":"{{{new string('a', 10 * 1024 * 1024)}}}"}}""")),
        };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = chunked;

        var response = await web.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Empty(web.Conversation.Turns);
        Assert.Equal(HttpStatusCode.OK, (await web.PressAsync("/report/turns", "report")).StatusCode);
    }

    [Fact]
    public async Task A_full_report_in_a_wide_alphabet_still_fits()
    {
        await using var web = await WebUnderTest.StartAsync();

        // As browsers send it: UTF-8 throughout.
        var response = await web.PostAsync(
            $$$"""{"kind":"pressed","verb":"report.file.anonymous","fields":{"ticket":"{{{new string('t', 200)}}}","WhatHappened":"{{{new string('漏', ReportLimits.WhatHappened)}}}","WhoIsInvolved":"{{{new string('洩', ReportLimits.WhoIsInvolved)}}}","Evidence":"{{{new string('密', ReportLimits.Evidence)}}}"}}""",
            lane: "/report/turns");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(ReportLimits.WhatHappened, Assert.IsType<Turn.Pressed>(Assert.Single(web.Conversation.Turns)).Fields["WhatHappened"].Length);
    }

    [Fact]
    public async Task When_too_much_comes_at_once_it_says_when_to_try_again()
    {
        await using var web = await WebUnderTest.StartAsync(("Web:TurnsPerMinute", "1"));

        Assert.Equal(HttpStatusCode.OK, (await web.SayAsync("One")).StatusCode);
        var refused = await web.SayAsync("Two");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Contains("try again", await refused.SentenceAsync(), StringComparison.Ordinal);
        Assert.Single(web.Conversation.Turns);
    }

    [Fact]
    public async Task A_crowded_chat_keeps_nobody_from_reporting()
    {
        await using var web = await WebUnderTest.StartAsync(("Web:TurnsPerMinute", "1"));

        await web.SayAsync("One");
        await web.SayAsync("Two");

        Assert.Equal(HttpStatusCode.OK, (await web.PressAsync("/report/turns", "report")).StatusCode);
    }

    [Fact]
    public async Task Only_so_many_turns_are_under_way_at_once()
    {
        await using var web = await WebUnderTest.StartAsync(("Web:TurnsAtOnce", "1"));
        var entered = new TaskCompletionSource();
        var finish = new TaskCompletionSource<Reply>();
        web.Conversation.Answer = (_, _) =>
        {
            entered.SetResult();
            return finish.Task;
        };

        var first = web.SayAsync("One");
        await entered.Task;
        var second = await web.SayAsync("Two");
        finish.SetResult(Reply.Nothing);

        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), second.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Turns_are_posted(string method)
    {
        await using var web = await WebUnderTest.StartAsync();

        var response = await web.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/report/turns"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }
}

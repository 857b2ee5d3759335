using System.Net;
using System.Net.Http.Json;

namespace PolicyBot.Tests.Channels.Web;

public sealed class WaitingForNews
{
    [Fact]
    public async Task A_page_that_shows_a_mailbox_hears_of_each_change()
    {
        await using var web = await WebUnderTest.StartAsync();
        using var stream = await Stream.OpenMailboxAsync(web, FakeNews.GoodPass);

        web.News.Tell();
        Assert.Equal("event: news", await stream.EventAsync());
        web.News.Tell();
        Assert.Equal("event: news", await stream.EventAsync());
    }

    [Fact]
    public async Task Legals_desk_hears_of_each_change()
    {
        await using var web = await WebUnderTest.StartAsync();
        using var stream = await Stream.OpenAsync(web, new HttpRequestMessage(HttpMethod.Get, "/legal/news"));

        web.News.Tell();

        Assert.Equal("event: news", await stream.EventAsync());
    }

    [Fact]
    public async Task A_pass_that_is_no_good_is_told_not_to_wait()
    {
        await using var web = await WebUnderTest.StartAsync();
        using var stream = await Stream.OpenMailboxAsync(web, "no-such-pass");

        Assert.Equal("event: over", await stream.EventAsync());
        Assert.Null(await stream.EventAsync());
    }

    [Fact]
    public async Task A_stream_is_no_page_and_stays_in_no_cache()
    {
        await using var web = await WebUnderTest.StartAsync();
        using var stream = await Stream.OpenMailboxAsync(web, FakeNews.GoodPass);

        Assert.Equal("text/event-stream", stream.Response.Content.Headers.ContentType?.MediaType);
        Assert.True(stream.Response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task While_there_is_no_news_the_connection_is_kept_alive()
    {
        await using var web = await WebUnderTest.StartAsync(("Web:Heartbeat", "00:00:01"));
        using var stream = await Stream.OpenMailboxAsync(web, FakeNews.GoodPass);

        Assert.Equal(": waiting", await stream.LineAsync());
        Assert.Equal("", await stream.LineAsync());
        Assert.Equal(": waiting", await stream.LineAsync());
    }

    [Fact]
    public async Task When_the_page_is_left_nobody_watches_any_more()
    {
        await using var web = await WebUnderTest.StartAsync();
        var stream = await Stream.OpenMailboxAsync(web, FakeNews.GoodPass);
        Assert.Equal(1, web.News.Watchers);

        stream.Dispose();
        await web.News.Left.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(0, web.News.Watchers);
    }

    [Fact]
    public async Task A_stop_of_the_process_waits_for_no_stream()
    {
        await using var web = await WebUnderTest.StartAsync();
        using var mailbox = await Stream.OpenMailboxAsync(web, FakeNews.GoodPass);
        using var inbox = await Stream.OpenAsync(web, new HttpRequestMessage(HttpMethod.Get, "/legal/news"));

        // Far below the half minute after which the host would cut connections off.
        await web.StopAsync().WaitAsync(TimeSpan.FromSeconds(15));

        Assert.Equal(0, web.News.Watchers);
        Assert.Null(await mailbox.EventAsync());
    }

    [Fact]
    public async Task Only_so_many_pages_wait_at_once_and_a_place_is_given_on()
    {
        await using var web = await WebUnderTest.StartAsync(("Web:OpenStreams", "1"));
        var first = await Stream.OpenMailboxAsync(web, FakeNews.GoodPass);

        var second = await web.Client.PostAsJsonAsync("/mailbox/news", new { pass = FakeNews.GoodPass });
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.NotNull(second.Headers.RetryAfter);

        using (await Stream.OpenAsync(web, new HttpRequestMessage(HttpMethod.Get, "/legal/news")))
            first.Dispose();
        using var third = await Stream.OpenMailboxOnceThereIsRoomAsync(web);
        Assert.Equal(HttpStatusCode.OK, third.Response.StatusCode);
    }

    [Theory]
    [InlineData("{}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{"pass":7}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("pass=a", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_request_without_a_pass_is_refused(string body, string type, HttpStatusCode expected)
    {
        await using var web = await WebUnderTest.StartAsync();

        var response = await web.PostAsync(body, type, "/mailbox/news");

        Assert.Equal(expected, response.StatusCode);
        await response.SentenceAsync();
    }

    [Fact]
    public async Task A_pass_stands_in_no_address()
    {
        await using var web = await WebUnderTest.StartAsync();

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await web.Client.GetAsync($"/mailbox/news?pass={FakeNews.GoodPass}")).StatusCode);
    }

    /// <summary>A stream of events, read line by line.</summary>
    private sealed class Stream(HttpResponseMessage response, StreamReader reader) : IDisposable
    {
        public HttpResponseMessage Response => response;

        public static Task<Stream> OpenMailboxAsync(WebUnderTest web, string pass) =>
            OpenAsync(web, new HttpRequestMessage(HttpMethod.Post, "/mailbox/news") { Content = JsonContent.Create(new { pass }) });

        public static async Task<Stream> OpenAsync(WebUnderTest web, HttpRequestMessage request)
        {
            var response = await web.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            return new Stream(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
        }

        /// <summary>The server notices a lost connection when it next has a look; until then its place is taken.</summary>
        public static async Task<Stream> OpenMailboxOnceThereIsRoomAsync(WebUnderTest web)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            while (true)
            {
                var request = new HttpRequestMessage(HttpMethod.Post, "/mailbox/news") { Content = JsonContent.Create(new { pass = FakeNews.GoodPass }) };
                var response = await web.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
                if (response.StatusCode == HttpStatusCode.OK)
                    return new Stream(response, new StreamReader(await response.Content.ReadAsStreamAsync(patience.Token)));
            }
        }

        public async Task<string?> LineAsync()
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            return await reader.ReadLineAsync(patience.Token);
        }

        /// <summary>The next line that names an event; <see langword="null"/> at the end.</summary>
        public async Task<string?> EventAsync()
        {
            try
            {
                while (await LineAsync() is { } line)
                {
                    if (line.StartsWith("event:", StringComparison.Ordinal))
                        return line;
                }
            }
            catch (IOException)
            {
                // Cut off is an end too.
            }

            return null;
        }

        public void Dispose()
        {
            reader.Dispose();
            response.Dispose();
        }
    }
}

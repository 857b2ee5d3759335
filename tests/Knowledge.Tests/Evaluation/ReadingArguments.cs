using PolicyBot.Evaluation;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Evaluation;

public sealed class ReadingArguments
{
    private static readonly string Sets = Path.Combine(AppContext.BaseDirectory, "sets");

    [Fact]
    public void Answers_are_quoted_unless_a_model_is_to_write_them()
    {
        Assert.False(Read()!.Written);
        Assert.False(Read("--answers", "quoted")!.Written);
        Assert.True(Read("--answers", "written")!.Written);
    }

    [Fact]
    public void The_model_is_named_shortly_or_by_its_settings()
    {
        var settings = Read("--answers", "written", "--model-endpoint", "http://127.0.0.1:1/v1/", "--chat", "writer", "--embeddings", "vectors", "--Knowledge:WriteWithin=00:00:30", "--judge", "judge")!.Settings;

        Assert.Equal("http://127.0.0.1:1/v1/", settings["Model:Endpoint"]);
        Assert.Equal("writer", settings["Model:Chat"]);
        Assert.Equal("vectors", settings["Model:Embeddings"]);
        Assert.Equal("00:00:30", settings["Knowledge:WriteWithin"]);
    }

    [Theory]
    [InlineData("--Model:Key=secret")]
    [InlineData("--model:key=secret")]
    [InlineData("--answers", "spoken")]
    [InlineData("--answers")]
    [InlineData("--judge", "judge")]
    [InlineData("--Storage:DataFolder=/tmp")]
    public void What_makes_no_sense_or_would_show_a_key_is_refused(params string[] arguments) => Assert.Null(Read(arguments));

    private static Arguments? Read(params string[] arguments) => Arguments.Read(["--suite", Sets, .. arguments], new MovableClock());
}

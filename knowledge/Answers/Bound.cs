namespace PolicyBot.Knowledge.Answers;

/// <summary>How a value is meant: "at least 12 characters" and "at most 64 characters" do not disagree.</summary>
internal enum Bound
{
    None,
    AtLeast,
    AtMost,
    Every,
    Before,
}

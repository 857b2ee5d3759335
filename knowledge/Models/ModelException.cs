namespace PolicyBot.Knowledge.Models;

/// <summary>A model gave nothing that can be used. Its message is a code and holds nothing of what was asked.</summary>
public sealed class ModelException(ModelTrouble trouble, Exception? cause) : Exception($"The model gave nothing: {trouble}.", cause)
{
    public ModelTrouble Trouble { get; } = trouble;
}

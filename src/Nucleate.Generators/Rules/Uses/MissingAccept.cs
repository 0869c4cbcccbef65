namespace Nucleate.Generators.Rules.Uses;

/// <summary>A sampler with a history that draws and is never told what was chosen.</summary>
/// <remarks>
/// Where everybody who can reach the sampler was looked at, one draw is enough: its history stays empty. Where somebody
/// else may hold it too, only a loop is in which nobody else gets a turn between two draws: one that calls a delegate or
/// waits may be told tokens by others.
/// </remarks>
internal static class MissingAccept
{
    public static Finding? Check(ReceiverFacts receiver)
    {
        if (!receiver.IsDrawn || receiver.IsAccepted || receiver.IsPassedOn)
        {
            return null;
        }

        return receiver.Origin == ReceiverOrigin.CreatedHere || receiver.IsDrawnInLoop
            ? new Finding(RuleCatalog.NeverAccepts, Place.Use, Word(receiver)) { Hints = [new(FixHints.Receiver, receiver.Name)] }
            : null;
    }

    private static string Word(ReceiverFacts receiver)
    {
        string who = receiver.Scope == ReceiverScope.Type ? $"nothing in '{receiver.Container}' calls Accept on it" : "this method never calls Accept";
        string effect = receiver.Origin == ReceiverOrigin.CreatedHere ? "it never acts" : "it never sees the drawn tokens";
        return $"'{receiver.Name}' has {receiver.Stage}, but {who}, so {effect}: call {receiver.Name}.Accept(token) after each draw";
    }
}

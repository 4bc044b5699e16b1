using Microsoft.AspNetCore.Mvc;

namespace PhbPortal.Web.Editing;

/// <summary>
/// What an action makes of a record as it stands now: an answer as things are, or a change to save and the answer once it is saved.
/// </summary>
public sealed class Edit
{
    private readonly Func<IActionResult> answer;

    private Edit(bool isToSave, Func<IActionResult> answer) => (IsToSave, this.answer) = (isToSave, answer);

    public bool IsToSave { get; }

    public static Edit Answer(IActionResult answer) => new(false, () => answer);

    /// <param name="answer">Made only once the change is saved, so that no message speaks of a change that was lost.</param>
    public static Edit Save(Func<IActionResult> answer) => new(true, answer);

    public IActionResult ToAnswer() => answer();
}

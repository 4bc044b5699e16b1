namespace PhbPortal.Web.Editing;

/// <summary>A form about something that two people may have open at once, compared answer by answer.</summary>
public interface IComparedForm : IVersionedForm
{
    /// <summary>Each answer, always in the same order.</summary>
    IEnumerable<Answer> Answers();
}

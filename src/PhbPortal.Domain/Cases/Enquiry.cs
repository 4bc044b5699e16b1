using PhbPortal.Domain.Programme;

namespace PhbPortal.Domain.Cases;

/// <summary>How somebody came to ask about a budget.</summary>
/// <param name="IsAfterCare">They are entitled to after-care under section 117.</param>
/// <param name="Source">Who asked, or sent them.</param>
public sealed record Enquiry(QualifyingNeed Need, bool IsAfterCare, string Source, DateOnly On);

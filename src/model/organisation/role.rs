//! The kinds of work in the organisation.

/// A kind of work. Supervisors are none of these: how many there are follows from the span of control.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Answers customers.
    Service,
    /// Finds and sifts applicants.
    Recruiting,
    /// Enters data and keeps records.
    Records,
    /// Keeps the books.
    Finance,
    /// Stores and sends goods.
    Warehouse,
    /// Sells, face to face.
    Sales,
    /// Builds the software.
    Engineering,
    /// Looks after the few customers that matter most.
    KeyCustomers,
    /// Checks what the software does, and answers for it.
    Checking,
}

impl Role {
    /// All kinds of work, in the order they are shown.
    pub const ALL: [Self; 9] = [
        Self::Service,
        Self::Recruiting,
        Self::Records,
        Self::Finance,
        Self::Warehouse,
        Self::Sales,
        Self::Engineering,
        Self::KeyCustomers,
        Self::Checking,
    ];

    /// The occupation in the ILO's table whose score stands for this work, by ISCO-08 code. None where the table has no
    /// occupation like it.
    pub fn isco08(self) -> Option<u16> {
        match self {
            Self::Service => Some(4222),
            Self::Recruiting => Some(4416),
            Self::Records => Some(4132),
            Self::Finance => Some(4311),
            Self::Warehouse => Some(4321),
            Self::Sales => Some(5223),
            Self::Engineering => Some(2512),
            Self::KeyCustomers | Self::Checking => None,
        }
    }

    /// Whether this is a support unit, which can be merged with the others.
    pub fn is_support(self) -> bool {
        matches!(self, Self::Recruiting | Self::Records | Self::Finance)
    }

    /// Its place in [`Role::ALL`].
    pub fn place(self) -> usize {
        self as usize
    }
}

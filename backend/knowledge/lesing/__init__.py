"""Reading a school's own plan from the formats that schools keep plans in."""

//! Blocks: size-class free lists over 64 KiB-aligned pages.
//!
//! ```text
//! page   │ PageHeader │ block │ block │ …            aligned to PAGE, so any block finds its page header by masking
//! block  │ Links │ Header │ payload …                collectable page
//!        │ Header │ payload …                        leaf page: objects that hold no values
//! ```
//!
//! - B1. A page is one allocation, and pointers into it are made from the allocation's pointer: the mask keeps provenance.
//! - B2. A free block has shape 0, and the first payload word links to the next free block of its class.
//! - B3. `PageHeader::heap` and `free` outlive the page: the heap frees its pages last of all.

use super::{Header, Heap, Links};
use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};
use std::cell::Cell;
use std::ptr::{NonNull, null_mut};

pub const PAGE: usize = 1 << 16;
const FIRST_BLOCK: usize = 64;
const GRANULE: usize = 16;
/// Blocks of up to this size come from the free lists; larger ones get an allocation of their own.
const LARGEST: usize = 512;
const CLASSES: usize = LARGEST / GRANULE + 1;
pub const LINKS: usize = size_of::<Links>();

pub type FreeList = Cell<*mut Header>;

#[repr(C)]
pub struct PageHeader {
    pub heap: *const Heap,
    /// The free list that the page's blocks go back to; null when the page is one large block.
    pub free: *const FreeList,
    pub block: usize,
    pub blocks: usize,
    pub collectable: bool,
}

/// The free lists: leaf and collectable blocks by size in granules.
pub struct Classes([[FreeList; CLASSES]; 2]);

impl Classes {
    pub fn new() -> Classes {
        Classes([const { [const { Cell::new(null_mut()) }; CLASSES] }; 2])
    }

    pub fn all(&self) -> impl Iterator<Item = &FreeList> {
        self.0.iter().flatten()
    }
}

/// The page header of a block.
///
/// # Safety
/// `header` was returned by `block` and its page is not freed.
#[inline(always)]
pub unsafe fn page_of(header: *mut Header) -> *const PageHeader {
    header.map_addr(|at| at & !(PAGE - 1)).cast_const().cast()
}

impl Heap {
    /// A block for a header and `bytes` of payload, uninitialised.
    #[inline(always)]
    pub(super) fn block(&self, bytes: usize, collectable: bool) -> NonNull<Header> {
        let whole = size_of::<Header>() + bytes.max(8) + if collectable { LINKS } else { 0 };
        if whole <= LARGEST {
            let list = &self.classes.0[collectable as usize][whole.div_ceil(GRANULE)];
            if let Some(header) = NonNull::new(list.get()) {
                // SAFETY: B2.
                list.set(unsafe { *header.as_ptr().add(1).cast::<*mut Header>() });
                return header;
            }
            return self.refill(list, whole.next_multiple_of(GRANULE), collectable);
        }
        self.new_page(whole + FIRST_BLOCK, whole, null_mut(), collectable)
    }

    #[cold]
    #[inline(never)]
    fn refill(&self, list: &FreeList, block: usize, collectable: bool) -> NonNull<Header> {
        let first = self.new_page(PAGE, block, list, collectable);
        let blocks = (PAGE - FIRST_BLOCK) / block;
        for at in (1..blocks).rev() {
            // SAFETY: B1: the block lies within the page just made.
            unsafe {
                let free = first.as_ptr().byte_add(at * block);
                free.write(Header::free());
                free.add(1).cast::<*mut Header>().write(list.replace(free));
            }
        }
        first
    }

    /// A new page; returns the header of its first block.
    fn new_page(&self, bytes: usize, block: usize, free: *const FreeList, collectable: bool) -> NonNull<Header> {
        let layout = Layout::from_size_align(bytes, PAGE).expect("a block is far smaller than the address space");
        // SAFETY: the layout is not empty.
        let page = unsafe { alloc(layout) };
        if page.is_null() {
            handle_alloc_error(layout)
        }
        let blocks = if free.is_null() { 1 } else { (PAGE - FIRST_BLOCK) / block };
        let links = if collectable { LINKS } else { 0 };
        // SAFETY: B1: the page header and the first block fit in the new allocation.
        unsafe {
            page.cast::<PageHeader>().write(PageHeader { heap: self, free, block, blocks, collectable });
            self.pages.borrow_mut().push(Page { at: page.cast(), layout });
            let first = page.add(FIRST_BLOCK + links).cast::<Header>();
            first.write(Header::free());
            NonNull::new_unchecked(first)
        }
    }

    /// Takes a block back.
    ///
    /// # Safety
    /// Nothing reads the block any more, and it is in no list.
    #[inline(always)]
    pub(super) unsafe fn give_back(&self, header: *mut Header) {
        // SAFETY: B1 to B3.
        unsafe {
            let page = page_of(header);
            header.write(Header::free());
            match (*page).free.as_ref() {
                Some(list) => header.add(1).cast::<*mut Header>().write(list.replace(header)),
                None => self.free_page(page),
            }
        }
    }

    #[cold]
    fn free_page(&self, page: *const PageHeader) {
        let mut pages = self.pages.borrow_mut();
        let at = pages.iter().position(|known| std::ptr::eq(known.at, page)).expect("B3: every page is registered");
        drop(pages.swap_remove(at));
    }
}

/// An allocated page; freed when dropped.
pub struct Page {
    at: *mut PageHeader,
    layout: Layout,
}

impl Page {
    /// The headers of all blocks, free and live.
    pub fn headers(&self) -> impl Iterator<Item = *mut Header> + '_ {
        // SAFETY: B1: the page header was written when the page was made; the blocks lie within it.
        let page = unsafe { &*self.at };
        let first = FIRST_BLOCK + if page.collectable { LINKS } else { 0 };
        (0..page.blocks).map(move |at| unsafe { self.at.byte_add(first + at * page.block).cast() })
    }

    pub fn collectable(&self) -> bool {
        // SAFETY: B1.
        unsafe { (*self.at).collectable }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        // SAFETY: allocated with this layout in `new_page`; B3 says that the heap drops its pages last.
        unsafe { dealloc(self.at.cast(), self.layout) }
    }
}
